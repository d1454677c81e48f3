package org.gradeport.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.UUID;
import org.gradeport.link.LinkSettings;
import org.gradeport.notice.MailSettings;
import org.gradeport.notice.OutboxState;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class MailPanelsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestAccounts people;

    @Autowired
    LinkSettings linkSettings;

    private final String recipient = "p" + UUID.randomUUID() + "@school.example";

    @BeforeEach
    void open() {
        people.signIn(Role.ADMIN);
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        TestMailServer.accept(recipient);
        BrowserlessPortal.close();
    }

    @Test
    void a_failed_test_mail_shows_the_servers_own_answer() {
        TestMailServer.refuse(recipient, "550 5.7.1 Relaying denied");
        BrowserlessPortal.navigate("mail");
        _click(_get(Button.class, spec -> spec.withText("Send test mail")));
        enter(_get(EmailField.class), recipient);
        _click(_get(Button.class, spec -> spec.withText("Send")));
        eventually("Not sent550 5.7.1 Relaying denied");
        TestMailServer.accept(recipient);
        _click(_get(Button.class, spec -> spec.withText("Send")));
        eventually("The server took it250");
    }

    @Test
    void the_settings_are_shown_and_never_the_password() {
        BrowserlessPortal.navigate("mail");
        String text = _get(MailServerPanel.class).getElement().getTextRecursively();
        assertThat(text).contains("127.0.0.1:" + TestMailServer.port(), "none", "gradeport@localhost", "102 KB");
        assertThat(text).doesNotContainIgnoringCase("password");
        _assertNone(MailOffAlert.class);
    }

    @Test
    void that_mail_is_off_is_shown_with_the_switch() {
        MailOffAlert mailOffAlert = new MailOffAlert();
        mailOffAlert.show(settings(false, "smtp.example.org"), new OutboxState(false, 2, 0, 0, 0, null));
        assertThat(mailOffAlert.getElement().getTextRecursively())
                .contains("Mail is off", "ENABLE_EMAIL_NOTIFICATIONS is false", "2 mails wait");
        mailOffAlert.show(settings(true, ""), new OutboxState(false, 0, 0, 0, 0, null));
        assertThat(mailOffAlert.getElement().getTextRecursively())
                .contains("SMTP_HOST")
                .doesNotContain("wait");
        mailOffAlert.show(settings(true, "smtp.example.org"), new OutboxState(true, 0, 0, 0, 0, null));
        assertThat(mailOffAlert.isVisible()).isFalse();
    }

    @Test
    void opening_links_to_all_is_confirmed_and_undone_with_one_click() {
        BrowserlessPortal.navigate("mail");
        check(false);
        assertThat(linkSettings.isSignInNeeded()).isTrue();
        ConfirmDialogKt._fireCancel(_get(ConfirmDialog.class));
        assertThat(_get(Checkbox.class).getValue()).isTrue();
        check(false);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(linkSettings.isSignInNeeded()).isFalse();
        check(true);
        assertThat(linkSettings.isSignInNeeded()).isTrue();
    }

    private static MailSettings settings(boolean enabled, String host) {
        return new MailSettings(enabled, host, 587, "starttls", "", "a@b.example", 1_000);
    }

    private static <C extends AbstractField<C, V>, V> void enter(C field, V value) {
        field.setValue(value);
        _fireValueChange(field, true);
    }

    private static void check(boolean value) {
        enter(_get(Checkbox.class), value);
    }

    private static void eventually(String answer) {
        BrowserlessPortal.eventually(
                () -> assertThat(_get(TestMailDialog.class).getElement().getTextRecursively())
                        .contains(answer));
    }
}
