package org.gradeport.security.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import java.util.function.Consumer;
import org.gradeport.security.AccountField;

/// Asks for a new password; an empty field means a random one.
class ResetPasswordDialog extends FormDialog {

    ResetPasswordDialog(String username, Consumer<String> reset) {
        super("security.user.reset", "security.user.reset.confirm");
        PasswordField password = new PasswordField(getTranslation("security.user.password"));
        password.setHelperText(getTranslation("security.user.password.hint"));
        password.setWidthFull();
        add(new Paragraph(getTranslation("security.user.reset.sentence", username)), password);
        fields(Map.of(AccountField.PASSWORD, password));
        onConfirm(() -> {
            reset.accept(password.getValue());
            close();
        });
    }
}
