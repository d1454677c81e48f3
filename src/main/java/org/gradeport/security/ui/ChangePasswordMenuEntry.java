package org.gradeport.security.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import org.gradeport.security.AccountField;
import org.gradeport.security.AccountRuleException;
import org.gradeport.security.OwnAccountService;
import org.gradeport.ui.Toast;
import org.gradeport.ui.UserMenuEntry;

/// Lets users change their own password from their menu.
@SpringComponent
class ChangePasswordMenuEntry implements UserMenuEntry {

    private final OwnAccountService own;

    ChangePasswordMenuEntry(OwnAccountService own) {
        this.own = own;
    }

    @Override
    public String key() {
        return "security.password.change";
    }

    @Override
    public void open() {
        new Form(own).open();
    }

    private static final class Form extends AccountDialog {

        private final PasswordField old = field("security.password.old");
        private final PasswordField next = field("security.password.new");
        private final PasswordField again = field("security.password.again");
        private final Checkbox tokens = new Checkbox(getTranslation("security.password.tokens"), true);

        Form(OwnAccountService own) {
            super("security.password.change", "security.password.confirm");
            next.setHelperText(getTranslation("security.password.hint"));
            form(old, next, again, tokens);
            onConfirm(
                    Map.of(
                            AccountField.OLD_PASSWORD, old,
                            AccountField.PASSWORD, next,
                            AccountField.REPEATED_PASSWORD, again),
                    () -> change(own));
        }

        private void change(OwnAccountService own) {
            if (!next.getValue().equals(again.getValue())) {
                throw new AccountRuleException(
                        AccountField.REPEATED_PASSWORD, getTranslation("security.password.differs"));
            }
            own.changePassword(old.getValue(), next.getValue(), tokens.getValue());
            Toast.done(getTranslation("security.password.changed"));
        }

        private PasswordField field(String key) {
            PasswordField field = new PasswordField(getTranslation(key));
            field.setWidthFull();
            return field;
        }
    }
}
