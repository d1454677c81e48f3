package org.gradeport.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;
import org.gradeport.security.AccountField;
import org.gradeport.security.AccountRuleException;
import org.gradeport.security.TooManyAttemptsException;
import org.gradeport.ui.Toast;

/// A form in a dialog: Enter confirms, Escape closes, a refusal is shown under its field.
class FormDialog extends Dialog {

    private final Button confirm;
    private Map<AccountField, HasValidationProperties> fields = Map.of();

    FormDialog(String title, String button) {
        setHeaderTitle(getTranslation(title));
        setWidth("440px");
        setCloseOnOutsideClick(false);
        confirm = new Button(getTranslation(button));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), confirm);
    }

    /// The fields that show refusals.
    final void fields(Map<AccountField, HasValidationProperties> known) {
        fields = known;
    }

    /// Adds the button; the action closes the dialog.
    final void onConfirm(Runnable action) {
        confirm.addClickListener(click -> attempt(action));
    }

    private void attempt(Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
        } catch (AccountRuleException e) {
            e.refusals().forEach(this::refuse);
        } catch (TooManyAttemptsException e) {
            Toast.failed(getTranslation("security.login.wait", e.retryAfterSeconds()));
        }
    }

    /// Shows the sentence under the field, or as a toast if the form has no such field.
    private void refuse(AccountField name, String sentence) {
        HasValidationProperties field = fields.get(name);
        if (field == null) {
            Toast.failed(sentence);
        } else {
            refuse(field, sentence);
        }
    }

    static void refuse(HasValidationProperties field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
