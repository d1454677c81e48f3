package org.gradeport.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gradeport.export.NoticeOptions;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeCriteria;
import org.gradeport.notice.NoticeService;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.notice.Outbox;
import org.gradeport.notice.TextMail;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.DelayedReplies;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestExports;
import org.gradeport.testing.TestMailServer;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.ResponsiveGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class MailViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestAccounts people;

    @Autowired
    TestExports testExports;

    @Autowired
    NoticeService service;

    @Autowired
    Outbox outbox;

    private final String recipient = "v" + UUID.randomUUID() + "@school.example";

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
    void undelivered_mail_shows_the_servers_words_and_is_sent_anew() {
        undelivered();
        BrowserlessPortal.navigate("mail?status=undelivered&text=" + recipient);
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(row()).contains("Undelivered", "550 5.1.1 No such mailbox", recipient);
        TestMailServer.accept(recipient);
        press("Resend");
        assertThat(ReceivedMails.await(recipient)).isNotNull();
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("No mail matches");
        _click(_get(Button.class, spec -> spec.withText("Clear the filters")));
        assertThat(chosen().getValue()).isEqualTo(Optional.empty());
        assertThat(GridKt._size(grid())).isPositive();
    }

    @Test
    void a_mail_whose_server_is_slow_is_being_sent_and_not_sent_a_second_time() {
        DelayedReplies server = TestMailServer.slow(recipient);
        outbox.write(new TextMail(recipient, "Report", "All is well.", null));
        server.asked();
        BrowserlessPortal.navigate("mail?text=" + recipient);
        assertThat(row()).contains("Being sent", "Try 1: the mail server has not answered yet");
        assertThat(BrowserlessPortal.text()).containsPattern("[1-9] (is|are) being sent\\)");
        press("Send now");
        NotificationsKt.expectNotifications(
                "The mail server has this mail and has not answered yet, so it is not sent a second time.");
        server.hurry();
        BrowserlessPortal.eventually(() -> assertThat(row()).contains("Sent"));
        assertThat(TestMailServer.to(recipient)).hasSize(1);
    }

    @Test
    void the_filters_go_into_the_address() {
        undelivered();
        BrowserlessPortal.navigate("mail");
        enter(_get(TextField.class, spec -> spec.withPlaceholder("Subject or recipient")), recipient);
        assertThat(GridKt._size(grid())).isEqualTo(1);
        choose(NoticeStatus.SENT);
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void details_lead_to_the_export_and_revoke_the_link() {
        people.signIn(Role.ADMIN, null, recipient);
        testExports.ready("Mine", new NoticeOptions(true, List.of(), false));
        ReceivedMails.await(recipient);
        Awaitility.await().pollInSameThread().until(() -> notice().status() == NoticeStatus.SENT);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("mail?text=" + recipient);
        assertThat(_find(Button.class, spec -> spec.withText("Resend"))).isEmpty();
        press("Details");
        assertThat(_get(NoticeDialog.class).getElement().getTextRecursively())
                .contains(notice().messageId(), "#" + notice().export(), "opens, until the file expires");
        _click(_get(Button.class, spec -> spec.withText("Revoke link")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(service.isLinkOpen(notice().id())).isFalse();
        _assertNone(NoticeDialog.class);
    }

    @Test
    void an_operator_watches_without_the_switches() {
        people.signIn(Role.OPERATOR);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("mail");
        assertThat(_find(MailView.class)).hasSize(1);
        assertThat(_get(Checkbox.class).isEnabled()).isFalse();
        assertThat(_find(Button.class, spec -> spec.withText("Send test mail"))).isEmpty();
    }

    @Test
    void a_teacher_finds_no_such_view() {
        people.signIn(Role.TEACHER);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("mail");
        _assertNone(MailView.class);
    }

    private void undelivered() {
        TestMailServer.refuse(recipient, "550 5.1.1 No such mailbox");
        outbox.write(new TextMail(recipient, "Report", "All is well.", null));
        Awaitility.await().pollInSameThread().until(() -> notice().status() == NoticeStatus.UNDELIVERED);
    }

    private Notice notice() {
        return service.list(new NoticeCriteria(null, recipient), 0, 1).getFirst();
    }

    private static ResponsiveGrid<?> grid() {
        return _get(ResponsiveGrid.class);
    }

    private static String row() {
        return cell("mail") + cell("state");
    }

    private static String cell(String column) {
        return GridKt._getCellComponent(grid(), 0, column).getElement().getTextRecursively();
    }

    private static void press(String text) {
        Component actions = GridKt._getCellComponent(grid(), 0, "actions");
        _click(_get(actions, Button.class, spec -> spec.withText(text)));
    }

    private static <C extends AbstractField<C, V>, V> void enter(C field, V value) {
        field.setValue(value);
        _fireValueChange(field, true);
    }

    private static void choose(NoticeStatus status) {
        enter(chosen(), Optional.of(status));
    }

    @SuppressWarnings("unchecked") // Karibu finds by the raw class.
    private static RadioButtonGroup<Optional<NoticeStatus>> chosen() {
        return _get(RadioButtonGroup.class);
    }
}
