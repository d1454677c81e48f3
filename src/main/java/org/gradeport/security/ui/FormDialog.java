package org.gradeport.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;
import org.gradeport.security.AccountRuleException;
import org.gradeport.security.TooManyAttemptsException;
import org.gradeport.ui.Toast;

/// A form in a dialog: Enter confirms, Escape leaves, a refusal stands under its field.
class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Button confirm;
    private Map<String, HasValidationProperties> fields = Map.of();

    FormDialog(String title, String button) {
        setHeaderTitle(getTranslation(title));
        setWidth("440px");
        setCloseOnOutsideClick(false);
        confirm = new Button(getTranslation(button));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), confirm);
    }

    /// The fields by what an [AccountRuleException] calls them.
    final void fields(Map<String, HasValidationProperties> byName) {
        fields = byName;
    }

    /// The deed closes the dialog when it is done.
    final void onConfirm(Runnable deed) {
        confirm.addClickListener(click -> attempt(deed));
    }

    private void attempt(Runnable deed) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            deed.run();
        } catch (AccountRuleException e) {
            refuse(e.field(), String.valueOf(e.getMessage()));
        } catch (TooManyAttemptsException e) {
            Toast.failed(getTranslation("security.login.wait", e.retryAfterSeconds()));
        }
    }

    /// Shows the sentence under the field of this name, or as a toast.
    final void refuse(String name, String sentence) {
        HasValidationProperties field = fields.get(name);
        if (field == null) {
            Toast.failed(sentence);
        } else {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
    }
}
