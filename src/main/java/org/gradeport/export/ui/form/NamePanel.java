package org.gradeport.export.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.MailAvailability;
import org.gradeport.security.CurrentActor;
import org.gradeport.ui.Panel;

/// The name of the export, and whether its owner gets a mail.
final class NamePanel extends Panel {

    private static final int LONGEST = 200;

    private final MailAvailability mail;
    private final CurrentActor current;
    private final TextField name = new TextField();
    private final Checkbox notifyOwner = new Checkbox(getTranslation("export.new.notify"));

    NamePanel(MailAvailability mail, CurrentActor current, Consumer<UnaryOperator<RequestDraft>> changed) {
        super(translate("export.new.name"));
        this.mail = mail;
        this.current = current;
        name.setAriaLabel(getTranslation("export.new.name"));
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                showError("");
                String value = event.getValue().strip();
                changed.accept(requestDraft -> requestDraft.withName(value));
            }
        });
        notifyOwner.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                boolean value = event.getValue();
                changed.accept(requestDraft -> requestDraft.withNotifyOwner(value));
            }
        });
        add(name, notifyOwner);
    }

    void show(Dataset dataset, RequestDraft requestDraft) {
        name.setPlaceholder(getTranslation(dataset.label()));
        name.setValue(requestDraft.name());
        showNotifyOwner(requestDraft.notifyOwner());
    }

    private void showNotifyOwner(boolean wanted) {
        Optional<String> address = mail.isOn() ? mail.address(current.get().account()) : Optional.empty();
        notifyOwner.setEnabled(address.isPresent());
        notifyOwner.setValue(wanted && address.isPresent());
        String without = mail.isOn() ? "export.new.notify.no-address" : "export.new.notify.off";
        notifyOwner.setHelperText(
                address.map(to -> getTranslation("export.new.notify.to", to)).orElseGet(() -> getTranslation(without)));
    }
}
