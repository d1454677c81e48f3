package org.gradeport.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A form in a dialog: its first field has the focus, Enter confirms, Escape leaves. A second press of the button does
/// nothing before the first one is answered.
public abstract class FormDialog extends Dialog {

    private final Button confirm = new Button();
    private final ShortcutRegistration enter = confirm.addClickShortcut(Key.ENTER);

    /// @param action the label of the button that confirms
    /// @param leave the label of the button that closes the dialog
    @SuppressWarnings("this-escape")
    protected FormDialog(String title, String action, String leave) {
        setHeaderTitle(title);
        setWidth("min(480px, 92vw)");
        setCloseOnOutsideClick(false);
        confirm.setText(action);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(new Button(leave, _ -> close()), confirm);
    }

    protected FormDialog(String title, String action) {
        this(title, action, translate("base.cancel"));
    }

    /// Adds sentences and fields.
    protected final void form(Component... content) {
        add(content);
        Stream.of(content)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    /// What confirming does.
    ///
    /// @param submit returns whether the dialog closes; it shows what it refuses in the dialog
    protected final void onConfirm(BooleanSupplier submit) {
        confirm.addClickListener(_ -> {
            setBusy(false);
            if (!UnreadableInput.mark(this) && submit.getAsBoolean()) {
                close();
            }
        });
    }

    /// Refuses further presses while the action is carried out behind the page.
    protected final void setBusy(boolean busy) {
        confirm.setEnabled(!busy);
    }

    /// Enter starts a new line of the text.
    protected final void keepEnter() {
        enter.remove();
    }

    /// Says at a field why its value is refused.
    protected static void refuse(HasValidationProperties field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
