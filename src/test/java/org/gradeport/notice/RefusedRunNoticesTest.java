package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.FailureClass;
import org.gradeport.export.NoticeOptions;
import org.gradeport.notice.content.ExportMailSubjects;
import org.gradeport.schedule.RunRefused;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.util.unit.DataSize;

class RefusedRunNoticesTest extends NoticeFixture {

    private static final Instant DUE = Instant.parse("2026-11-23T00:00:00Z");

    @Autowired
    ExportNotices exportNotices;

    @Autowired
    Recipients recipients;

    @Autowired
    ExportMailSubjects exportMailSubjects;

    @Autowired
    NoticeSender sender;

    @Autowired
    NoticeService service;

    private final long schedule = System.nanoTime();

    @Test
    void a_refused_run_is_mailed_with_its_cause_what_to_do_and_a_link_to_the_schedule() throws Exception {
        Actor maria = accounts.signIn(Role.ADMIN, null, recipient);
        String head = "head-" + recipient;
        exportNotices.refused(run(maria, FailureClass.LIMIT, toOwnerAnd(recipient, head)));
        MimeMessage mail = ReceivedMails.await(recipient);
        assertThat(mail.getSubject()).isEqualTo("Not run: Courses (CSV)");
        assertThat(ReceivedMails.plain(mail))
                .contains("more rows than an export may have", "narrow its filter", "/schedules/" + schedule)
                .contains("Was due at: 23 November 2026")
                .contains("a schedule of " + maria.username());
        assertThat(ReceivedMails.id(ReceivedMails.await(head))).isNotEqualTo(ReceivedMails.id(mail));
        assertThat(notices()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(FailureClass.class)
    void every_class_of_cause_has_its_sentences_without_typed_text(FailureClass cause) throws Exception {
        Actor maria = accounts.signIn(Role.ADMIN, null, recipient);
        exportNotices.refused(run(maria, cause, toOwnerAnd()));
        MimeMessage mail = ReceivedMails.await(recipient);
        assertThat(mail.getSubject() + ReceivedMails.plain(mail) + ReceivedMails.html(mail))
                .doesNotContain("notice.mail", "!{")
                .doesNotContainIgnoringCase("papadopoulou");
    }

    @Test
    void the_database_takes_one_notice_for_each_recipient_and_refusal() {
        Actor maria = accounts.signIn(Role.ADMIN, null, recipient);
        RunRefused run = run(maria, FailureClass.LIMIT, toOwnerAnd());
        exportNotices.refused(run);
        assertThatThrownBy(() -> exportNotices.refused(run)).isInstanceOf(DuplicateKeyException.class);
        ReceivedMails.await(recipient);
        assertThat(notices()).hasSize(1);
    }

    @Test
    void nobody_is_told_who_did_not_ask() {
        exportNotices.refused(
                run(accounts.signIn(Role.ADMIN, null, recipient), FailureClass.LIMIT, NoticeOptions.NONE));
        assertThat(notices()).isEmpty();
    }

    @Test
    void an_owner_without_an_address_is_listed_and_mailed_once_she_has_one() {
        Actor maria = accounts.signIn(Role.ADMIN);
        exportNotices.refused(run(maria, FailureClass.PERMISSION, toOwnerAnd()));
        Notice notice = notices().getFirst();
        assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        accounts.address(maria.username(), recipient);
        service.resend(notice.id());
        assertThat(ReceivedMails.plain(ReceivedMails.await(recipient))).contains("may not have these rows");
    }

    @Test
    void nobody_is_mailed_on_behalf_of_an_owner_who_was_disabled_meanwhile() {
        Actor maria = accounts.signIn(Role.ADMIN, null, recipient);
        accounts.disable(maria);
        long id = store(Notice.aboutRefusedRun(schedule, DUE, maria.account(), "Not run"), clock.instant());
        letters.insert(id, new TextMail(recipient, "Not run", "x", null));
        assertThat(sender.send(id)).isEmpty();
        assertThat(notice(id).answer()).contains("is disabled");
        assertThat(TestMailServer.to(recipient)).isEmpty();
    }

    @Test
    void nothing_is_written_while_mail_is_off() {
        Actor maria = accounts.signIn(Role.ADMIN, null, recipient);
        Duration second = Duration.ofSeconds(1);
        for (boolean enabled : List.of(true, false)) {
            MailProperties off = new MailProperties(
                    enabled,
                    enabled ? "" : "smtp.example.org",
                    25,
                    "",
                    "",
                    "",
                    false,
                    DataSize.ofKilobytes(1),
                    second,
                    second,
                    1);
            Outbox outbox = new Outbox(noticeRepository, letters, queue, ids, off, clock);
            new ExportNotices(outbox, letters, recipients, exportMailSubjects)
                    .refused(run(maria, FailureClass.LIMIT, toOwnerAnd()));
        }
        assertThat(notices()).isEmpty();
    }

    private RunRefused run(Actor owner, FailureClass cause, NoticeOptions noticeOptions) {
        Selection typed = new Selection(List.of(), Map.of("text", List.of("Papadopoulou")), List.of());
        ExportRequest request =
                new ExportRequest("courses", "csv", typed, Map.of(), "Transcript of Eleni Papadopoulou", noticeOptions);
        return new RunRefused(schedule, DUE, owner.account(), request, cause);
    }

    private List<Notice> notices() {
        return notices(notice -> Long.valueOf(schedule).equals(notice.schedule()));
    }
}
