package org.gradeport.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;
import org.gradeport.security.AccountField;
import org.gradeport.security.AccountRuleException;
import org.gradeport.security.TooManyAttemptsException;
import org.gradeport.ui.FormDialog;
import org.gradeport.ui.Toast;

/// A form for an account or what belongs to it; a refusal is shown at its field.
class AccountDialog extends FormDialog {

    private Map<AccountField, HasValidationProperties> fields = Map.of();

    /// @param title the key of its text
    /// @param action the key of the button's text
    AccountDialog(String title, String action) {
        super(translate(title), translate(action));
    }

    /// @param known the fields that a refusal may be about
    /// @param action closes the dialog unless it is refused
    final void onConfirm(Map<AccountField, HasValidationProperties> known, Runnable action) {
        fields = known;
        onConfirm(() -> attempt(action));
    }

    private boolean attempt(Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (AccountRuleException e) {
            e.refusals().forEach(this::refuse);
        } catch (TooManyAttemptsException e) {
            Toast.failed(getTranslation("security.login.wait", e.retryAfterSeconds()));
        }
        return false;
    }

    /// Shows the sentence under the field, or as a toast where the form has none.
    private void refuse(AccountField name, String sentence) {
        HasValidationProperties field = fields.get(name);
        if (field == null) {
            Toast.failed(sentence);
        } else {
            refuse(field, sentence);
        }
    }
}
