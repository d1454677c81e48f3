package org.gradeport.security.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import java.util.function.Consumer;
import org.gradeport.security.AccountField;

/// Asks for a new password; an empty field means a random one.
class ResetPasswordDialog extends AccountDialog {

    ResetPasswordDialog(String username, Consumer<String> reset) {
        super("security.user.reset", "security.user.reset.confirm");
        PasswordField password = new PasswordField(getTranslation("security.user.password"));
        password.setHelperText(getTranslation("security.user.password.hint"));
        password.setWidthFull();
        form(new Paragraph(getTranslation("security.user.reset.sentence", username)), password);
        onConfirm(Map.of(AccountField.PASSWORD, password), () -> reset.accept(password.getValue()));
    }
}
