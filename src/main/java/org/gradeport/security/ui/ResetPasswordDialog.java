package org.gradeport.security.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gradeport.security.AccountField;

/// Asks for a new password; an empty field means a random one.
class ResetPasswordDialog extends AccountDialog {

    /// @param reset takes the password, and whether the tokens of the account are revoked
    ResetPasswordDialog(String username, BiConsumer<String, Boolean> reset) {
        super("security.user.reset", "security.user.reset.confirm");
        PasswordField password = new PasswordField(getTranslation("security.user.password"));
        password.setHelperText(getTranslation("security.user.password.hint"));
        password.setWidthFull();
        Checkbox tokens = new Checkbox(getTranslation("security.user.reset.tokens"), true);
        form(new Paragraph(getTranslation("security.user.reset.sentence", username)), password, tokens);
        onConfirm(Map.of(AccountField.PASSWORD, password), () -> reset.accept(password.getValue(), tokens.getValue()));
    }
}
