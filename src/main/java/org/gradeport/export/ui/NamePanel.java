package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gradeport.base.Panel;
import org.gradeport.dataset.Dataset;

/// What people will call the export, and whether they are told of it by mail.
final class NamePanel extends Panel {

    private static final int LONGEST = 200;

    private final ExportSite site;
    private final TextField name = new TextField();
    private final Checkbox tell = new Checkbox(getTranslation("export.new.notify"));

    NamePanel(ExportSite site, Consumer<UnaryOperator<Draft>> changed) {
        super(translate("export.new.name"));
        this.site = site;
        name.setAriaLabel(getTranslation("export.new.name"));
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                refuse("");
                String value = event.getValue().strip();
                changed.accept(draft -> draft.withName(value));
            }
        });
        tell.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                boolean value = event.getValue();
                changed.accept(draft -> draft.withTold(value));
            }
        });
        add(name, tell);
    }

    void show(Dataset dataset, Draft draft) {
        name.setPlaceholder(getTranslation(dataset.label()));
        name.setValue(draft.name());
        showTold(draft.told());
    }

    private void showTold(boolean wanted) {
        Optional<String> address =
                site.mail().isOn() ? site.mail().address(site.actor().account()) : Optional.empty();
        tell.setEnabled(address.isPresent());
        tell.setValue(wanted && address.isPresent());
        String without = site.mail().isOn() ? "export.new.notify.no-address" : "export.new.notify.off";
        tell.setHelperText(
                address.map(to -> getTranslation("export.new.notify.to", to)).orElseGet(() -> getTranslation(without)));
    }
}
