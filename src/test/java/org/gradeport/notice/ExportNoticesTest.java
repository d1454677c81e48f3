package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Delivery;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportMoment;
import org.gradeport.export.ExportRequest;
import org.gradeport.link.LinkRules;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.testing.Mails;
import org.gradeport.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

class ExportNoticesTest extends NoticeBench {

    @Autowired
    ExportNotices notices;

    @Autowired
    NoticeMails mails;

    @Autowired
    Recipients recipients;

    @Autowired
    ExportSubjects subjects;

    @Autowired
    NoticeSender sender;

    @Autowired
    NoticeService service;

    @Autowired
    LinkRules rules;

    @Test
    void the_owner_and_whom_a_schedule_names_are_told_each_once() throws Exception {
        accounts.signIn(Role.ADMIN, null, recipient);
        String head = "head-" + recipient;
        Export export = requests.ready("Mine", toOwnerAnd(recipient.toUpperCase(Locale.ROOT), head));
        MimeMessage mine = Mails.await(recipient);
        MimeMessage hers = Mails.await(head);
        assertThat(mine.getSubject()).isEqualTo("Ready without rows: Courses (CSV)");
        assertThat(mine.getAllRecipients()).hasSize(1);
        assertThat(mine.getMessageID()).isNotEqualTo(hers.getMessageID());
        assertThat(Mails.link(mine)).isNotEqualTo(Mails.link(hers));
        assertThat(notices(export)).hasSize(2);
        eventuallyMailed(export, 2);
    }

    @Test
    void nobody_is_told_who_did_not_ask() {
        accounts.signIn(Role.ADMIN, null, recipient);
        assertThat(notices(requests.ready("Mine", Delivery.NONE))).isEmpty();
    }

    @Test
    void neither_subject_nor_text_says_what_people_typed() throws Exception {
        accounts.signIn(Role.ADMIN, null, recipient);
        ExportRequest request = new ExportRequest(
                "students",
                "csv",
                new Selection(List.of(), Map.of("text", List.of("Papadopoulou")), List.of()),
                Map.of(),
                "Transcript of Eleni Papadopoulou",
                new Delivery(true, List.of(), true));
        requests.ended(exports.request(request, null));
        MimeMessage mail = Mails.await(recipient);
        assertThat(mail.getSubject() + Mails.plain(mail) + Mails.html(mail) + Mails.files(mail))
                .contains("Students (CSV)", "students_")
                .doesNotContainIgnoringCase("papadopoulou")
                .doesNotContainIgnoringCase("eleni");
    }

    @Test
    void a_failure_says_its_cause_and_the_way_to_retry() throws Exception {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = requests.ready("Mine", new Delivery(false, List.of(), false));
        fail(export, "LIMIT", "Only 5 rows may be, and Eleni Papadopoulou is one of 7");
        MimeMessage mail = Mails.await(recipient);
        assertThat(mail.getSubject()).isEqualTo("Failed: Courses (CSV)");
        assertThat(Mails.plain(mail))
                .contains("more rows than an export may have", "Kind of failure: limit", "/exports/" + export.id())
                .doesNotContain("Eleni", "/link/");
    }

    @Test
    void what_is_written_is_written_with_the_end_or_not_at_all() {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = requests.ready("Mine", toOwnerAnd());
        Mails.await(recipient);
        await().until(() -> tasks() == 0);
        transaction.executeWithoutResult(status -> {
            notices.ended(ended(export, 2));
            status.setRollbackOnly();
        });
        assertThat(notices(export)).hasSize(1);
        assertThat(tasks()).isZero();
    }

    private long tasks() {
        return database.sql("select count(*) from notice_task")
                .query(Long.class)
                .single();
    }

    @Test
    void an_owner_without_an_address_is_listed_and_told_once_she_has_one() {
        Actor maria = accounts.signIn(Role.ADMIN);
        Export export = requests.ready("Mine", toOwnerAnd());
        Notice notice = notices(export).getFirst();
        assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(notice.answer()).isEqualTo("The account %s has no e-mail address.".formatted(maria.username()));
        assertThat(TestMail.to(recipient)).isEmpty();
        accounts.address(maria.username(), recipient);
        service.resend(notice.id());
        assertThat(Mails.await(recipient)).isNotNull();
    }

    @Test
    void nobody_is_mailed_on_behalf_of_a_disabled_owner() {
        Actor maria = accounts.signIn(Role.ADMIN, null, recipient);
        Export export = requests.ready("Mine", Delivery.NONE);
        accounts.disable(maria);
        Notice notice = sentByHand(export, NoticeKind.READY, false);
        assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(notice.answer()).contains("is disabled");
        assertThat(TestMail.to(recipient)).isEmpty();
    }

    @Test
    void what_is_not_true_any_more_is_not_announced() {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = requests.ready("Mine", Delivery.NONE);
        assertThat(sentByHand(export, NoticeKind.FAILED, false).answer()).contains("run again meanwhile");
        database.sql("update export set expires_at = '2026-01-01' where id = ?")
                .param(export.id())
                .update();
        assertThat(sentByHand(export, NoticeKind.READY, false).answer()).contains("gone meanwhile");
        exports.delete(export.id());
        assertThat(sentByHand(export, NoticeKind.READY, false).answer()).contains("deleted meanwhile");
        assertThat(TestMail.to(recipient)).isEmpty();
    }

    @Test
    void a_file_that_its_owner_may_not_see_any_more_is_not_attached() {
        Actor maria = accounts.signIn(Role.TEACHER, "t1", recipient);
        Export export = requests.ready("Mine", Delivery.NONE);
        accounts.link(maria, null);
        Notice notice = sentByHand(export, NoticeKind.READY, true);
        assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(TestMail.to(recipient)).isEmpty();
    }

    @Test
    void the_file_is_attached_where_it_fits_and_linked_with_the_reason_where_not() throws Exception {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = requests.ready("Mine", new Delivery(true, List.of(), true));
        MimeMessage mail = Mails.await(recipient);
        assertThat(Mails.files(mail)).hasSize(1).first().asString().startsWith("courses_");
        assertThat(Mails.plain(mail)).contains("attached to this mail");
        long size = Objects.requireNonNull(export.file()).sizeBytes();
        Notice notice = notices(export).getFirst();
        MimeMessage linked = mails.compose(notice, session(), Enclosures.onTheWire(size) - 1);
        assertThat(Mails.files(linked)).isEmpty();
        assertThat(Mails.plain(linked)).contains("more than is allowed", "/link/");
        MimeMessage fits = mails.compose(notice, session(), Enclosures.onTheWire(size));
        assertThat(Mails.files(fits)).hasSize(1);
    }

    @Test
    void machines_are_told_not_to_answer() throws Exception {
        accounts.signIn(Role.ADMIN, null, recipient);
        requests.ready("Mine", toOwnerAnd());
        MimeMessage mail = Mails.await(recipient);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("Gradeport <gradeport@localhost>");
    }

    @Test
    void the_mail_says_for_whom_its_link_opens() {
        accounts.signIn(Role.ADMIN, null, recipient);
        requests.ready("Mine", toOwnerAnd());
        assertThat(Mails.plain(Mails.await(recipient))).contains("after signing in");
        rules.setSignInNeeded(false);
        try {
            String other = "open-" + recipient;
            requests.ready("Mine", new Delivery(false, List.of(other), false));
            assertThat(Mails.plain(Mails.await(other))).contains("Whoever has the link can open it");
        } finally {
            rules.setSignInNeeded(true);
        }
    }

    @Test
    void nothing_is_written_while_mail_is_off() {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = requests.ready("Mine", Delivery.NONE);
        for (MailProperties off : List.of(mail(false, "smtp.example.org"), mail(true, ""))) {
            Outbox outbox = new Outbox(store, letters, queue, ids, off, clock);
            new ExportNotices(outbox, recipients, subjects, ids, clock).ended(ended(export, 3));
        }
        assertThat(notices(export)).isEmpty();
    }

    private static MailProperties mail(boolean enabled, String host) {
        Duration second = Duration.ofSeconds(1);
        return new MailProperties(enabled, host, 25, "", "", "", false, DataSize.ofKilobytes(1), second, second, 1);
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    /// Ends it again, as told to the recipient.
    private ExportEnded ended(Export export, int round) {
        return new ExportEnded(told(mailed.find(export.id()).orElseThrow()), clock.instant(), round);
    }

    private Export told(Export it) {
        ExportRequest asked = it.request();
        ExportRequest request = new ExportRequest(
                asked.dataset(),
                asked.format(),
                asked.selection(),
                asked.options(),
                asked.name(),
                new Delivery(false, List.of(recipient), false));
        return new Export(
                it.id(),
                it.name(),
                request,
                it.owner(),
                it.ownerName(),
                it.status(),
                it.rowsTotal(),
                it.rowsDone(),
                it.cancelRequested(),
                it.attempts(),
                it.file(),
                it.warnings(),
                it.failure(),
                it.createdAt(),
                it.startedAt(),
                it.finishedAt(),
                it.expiresAt(),
                it.keptBy(),
                it.keptReason(),
                it.schedule(),
                it.node(),
                it.life());
    }

    private void fail(Export export, String failure, String message) {
        database.sql("update export set status = 'FAILED', failure_class = ?, message = ? where id = ?")
                .params(failure, message, export.id())
                .update();
        notices.ended(ended(export, 2));
    }

    /// A notice that no queue sends, tried once.
    private Notice sentByHand(Export export, NoticeKind kind, boolean attach) {
        database.sql("delete from notice where export_id = ?")
                .param(export.id())
                .update();
        long id = store.insert(new NewNotice(
                kind,
                export.id(),
                9,
                null,
                "Ready",
                export.owner(),
                recipient,
                attach,
                ids.next(),
                NoticeStatus.WAITING,
                clock.instant(),
                null));
        assertThat(sender.send(id)).isEmpty();
        return notice(id);
    }

    private void eventuallyMailed(Export export, int times) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() -> assertThat(exports.moments(export.id()))
                        .filteredOn(moment -> moment.kind().equals("mailed"))
                        .extracting(ExportMoment::detail)
                        .hasSize(times)
                        .contains(recipient));
    }
}
