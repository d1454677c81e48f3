package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.export.Export;
import org.gradeport.export.NoticeOptions;
import org.gradeport.notice.MailTestResult.Outcome;
import org.gradeport.notice.content.TextMailContent;
import org.gradeport.security.Role;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.DelayedReplies;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class NoticeServiceTest extends NoticeFixture {

    @Autowired
    NoticeService service;

    @Autowired
    MimeMessageWriter mimeMessageWriter;

    @Autowired
    TextMailContent textMailContent;

    @Autowired
    QuantityFormatter quantityFormatter;

    @Autowired
    PortalProperties portal;

    @Test
    void a_teacher_sees_nothing_of_the_outbox() {
        long id = letter(clock.instant());
        accounts.signIn(Role.TEACHER);
        List<Consumer<NoticeService>> calls = List.of(
                it -> it.list(query(""), 0, 10),
                it -> it.count(query("")),
                it -> it.get(id),
                NoticeService::state,
                NoticeService::settings,
                it -> it.resend(id),
                it -> it.isLinkOpen(id),
                it -> it.revokeLink(id),
                it -> it.test(recipient));
        for (Consumer<NoticeService> call : calls) {
            assertThatThrownBy(() -> call.accept(service)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void an_operator_resends_mails_but_sends_no_test_mail() {
        long id = letter(clock.instant());
        accounts.signIn(Role.OPERATOR);
        assertThat(service.get(id).recipient()).isEqualTo(recipient);
        service.resend(id);
        assertThat(ReceivedMails.await(recipient)).isNotNull();
        assertThatThrownBy(() -> service.test(recipient)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void mails_are_found_by_state_and_by_recipient() {
        long id = letter(clock.instant());
        noticeTransitions.end(
                noticeTransitions.begin(id).orElseThrow(), NoticeStatus.UNDELIVERED, clock.instant(), "550 No");
        accounts.signIn(Role.ADMIN);
        assertThat(service.list(query(recipient.substring(0, 20)), 0, 10)).hasSize(1);
        assertThat(service.list(query("%" + recipient), 0, 10)).isEmpty();
        assertThat(service.count(new NoticeCriteria(NoticeStatus.SENT, recipient)))
                .isZero();
        assertThat(service.list(new NoticeCriteria(NoticeStatus.UNDELIVERED, recipient), 0, 10))
                .extracting(Notice::id)
                .containsExactly(id);
        assertThat(service.state().undelivered()).isPositive();
        noticeTransitions.end(notice(id), NoticeStatus.SENT, clock.instant(), null);
    }

    @Test
    void the_settings_are_shown_without_the_password() {
        accounts.signIn(Role.ADMIN);
        assertThat(service.settings())
                .isEqualTo(new MailSettings(
                        true, "127.0.0.1", TestMailServer.port(), "none", "", "gradeport@localhost", 102_400));
        assertThat(service.settings().toString()).doesNotContain("password");
    }

    @Test
    void an_accepted_mail_is_not_sent_twice() {
        accounts.signIn(Role.ADMIN);
        Export export = testExports.ready("Mine", new NoticeOptions(false, List.of(recipient), false));
        ReceivedMails.await(recipient);
        long id = notices(export).getFirst().id();
        Awaitility.await().until(() -> notice(id).status() == NoticeStatus.SENT);
        assertThatThrownBy(() -> service.resend(id)).isInstanceOf(NoticeStateException.class);
        assertThatThrownBy(() -> service.resend(-1)).isInstanceOf(NoticeNotFoundException.class);
        assertThat(TestMailServer.to(recipient)).hasSize(1);
    }

    @Test
    void the_link_of_a_mail_is_revoked_once() {
        accounts.signIn(Role.ADMIN);
        Export export = testExports.ready("Mine", new NoticeOptions(false, List.of(recipient), false));
        ReceivedMails.await(recipient);
        long id = notices(export).getFirst().id();
        assertThat(service.isLinkOpen(id)).isTrue();
        service.revokeLink(id);
        assertThat(service.isLinkOpen(id)).isFalse();
        assertThatThrownBy(() -> service.revokeLink(id)).isInstanceOf(NoticeStateException.class);
    }

    @Test
    void a_test_mail_that_a_slow_server_may_have_accepted_is_not_called_refused() {
        MailProperties hasty = patient(Duration.ofMillis(500));
        SendTestMail sendTestMail = new SendTestMail(
                new MailServer(hasty), mimeMessageWriter, textMailContent, ids, quantityFormatter, hasty, portal);
        DelayedReplies server = TestMailServer.slow(recipient);
        server.answer();
        server.answer();
        MailTestResult mailTestResult = sendTestMail.send(recipient);
        assertThat(mailTestResult.outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(mailTestResult.answer()).contains("did not answer within 500 ms", "may still deliver it");
        assertThat(ReceivedMails.await(recipient)).as("which is so").isNotNull();
    }

    @Test
    void a_test_mail_shows_the_servers_own_answer() {
        accounts.signIn(Role.ADMIN);
        MailTestResult taken = service.test(" " + recipient);
        assertThat(taken.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(taken.answer()).startsWith("250 ");
        assertThat(ReceivedMails.plain(ReceivedMails.await(recipient))).contains("the portal can send mail");
        TestMailServer.refuse(recipient, "550 5.7.1 Relaying denied");
        assertThat(service.test(recipient))
                .isEqualTo(new MailTestResult(Outcome.NOT_TAKEN, "550 5.7.1 Relaying denied"));
        TestMailServer.down();
        try {
            assertThat(service.test(recipient).answer()).contains("refused");
        } finally {
            TestMailServer.up();
        }
        assertThatThrownBy(() -> service.test("no address")).isInstanceOf(InvalidValueException.class);
    }

    private static NoticeCriteria query(String text) {
        return new NoticeCriteria(null, text);
    }
}
