package org.gradeport.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.gradeport.security.AccountField;
import org.gradeport.security.AccountRuleException;
import org.gradeport.security.OwnAccountService;
import org.gradeport.security.TooManyAttemptsException;
import org.gradeport.ui.Toast;
import org.jspecify.annotations.Nullable;

/// The page that asks for a password of one's own before anything else opens.
@Route(value = "password", autoLayout = false)
@PermitAll
class FirstPasswordView extends Main implements HasDynamicTitle {

    private final transient OwnAccountService own;
    private final PasswordField old = new PasswordField(getTranslation("security.password.old"));
    private final PasswordField next = new PasswordField(getTranslation("security.password.new"));
    private final PasswordField again = new PasswordField(getTranslation("security.password.again"));

    FirstPasswordView(OwnAccountService own, AuthenticationContext signedIn) {
        this.own = own;
        next.setHelperText(getTranslation("security.password.hint"));
        Button change = new Button(getTranslation("security.password.confirm"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickShortcut(Key.ENTER);
        Button leave = new Button(getTranslation("base.sign-out"), click -> signedIn.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        old.setAutofocus(true);
        Div card = new Div(
                new Paragraph(getTranslation("security.first-password.sentence")), old, next, again, change, leave);
        card.addClassNames("card", "pad");
        addClassNames("login", "first-password");
        add(new H1(getTranslation("security.first-password")), card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.first-password");
    }

    private void change() {
        Map<AccountField, PasswordField> fields = Map.of(
                AccountField.OLD_PASSWORD, old, AccountField.PASSWORD, next, AccountField.REPEATED_PASSWORD, again);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            own.changeFirstPassword(old.getValue(), next.getValue(), again.getValue());
            getUI().ifPresent(ui -> ui.getPage().setLocation("."));
        } catch (AccountRuleException e) {
            e.refusals().forEach((field, sentence) -> refuse(fields.get(field), sentence));
        } catch (TooManyAttemptsException e) {
            Toast.failed(getTranslation("security.login.wait", e.retryAfterSeconds()));
        }
    }

    private static void refuse(@Nullable PasswordField field, String sentence) {
        if (field == null) {
            Toast.failed(sentence);
            return;
        }
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
