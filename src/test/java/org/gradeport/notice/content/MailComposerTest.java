package org.gradeport.notice.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.NoticeOptions;
import org.gradeport.link.LinkSettings;
import org.gradeport.notice.ExportNotices;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeFixture;
import org.gradeport.security.Role;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The text and the attachments of a mail, and what it must not contain.
class MailComposerTest extends NoticeFixture {

    @Autowired
    ExportNotices notices;

    @Autowired
    MailComposer mailComposer;

    @Autowired
    LinkSettings linkSettings;

    @Test
    void neither_subject_nor_text_contains_typed_text() throws Exception {
        accounts.signIn(Role.ADMIN, null, recipient);
        ExportRequest request = new ExportRequest(
                "students",
                "csv",
                new Selection(List.of(), Map.of("text", List.of("Papadopoulou")), List.of()),
                Map.of(),
                "Transcript of Eleni Papadopoulou",
                new NoticeOptions(true, List.of(), true));
        testExports.ended(exports.request(request, null));
        MimeMessage mail = ReceivedMails.await(recipient);
        assertThat(mail.getSubject() + ReceivedMails.plain(mail) + ReceivedMails.html(mail) + ReceivedMails.files(mail))
                .contains("Students (CSV)", "students_")
                .doesNotContainIgnoringCase("papadopoulou")
                .doesNotContainIgnoringCase("eleni");
    }

    @Test
    void a_failure_has_its_cause_and_a_link_to_retry() throws Exception {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = testExports.ready("Mine", new NoticeOptions(false, List.of(), false));
        fail(export, "LIMIT", "Only 5 rows may be, and Eleni Papadopoulou is one of 7");
        MimeMessage mail = ReceivedMails.await(recipient);
        assertThat(mail.getSubject()).isEqualTo("Failed: Courses (CSV)");
        assertThat(ReceivedMails.plain(mail))
                .contains("more rows than an export may have", "Kind of failure: limit", "/exports/" + export.id())
                .doesNotContain("Eleni", "/link/");
    }

    @Test
    void the_file_is_attached_where_it_fits_and_linked_with_the_reason_where_not() throws Exception {
        accounts.signIn(Role.ADMIN, null, recipient);
        Export export = testExports.ready("Mine", new NoticeOptions(true, List.of(), true));
        MimeMessage mail = ReceivedMails.await(recipient);
        assertThat(ReceivedMails.files(mail)).hasSize(1).first().asString().startsWith("courses_");
        assertThat(ReceivedMails.plain(mail)).contains("attached to this mail");
        long size = Objects.requireNonNull(export.file()).sizeBytes();
        Notice notice = notices(export).getFirst();
        MimeMessage linked = mailComposer.compose(notice, session(), ExportAttachments.encodedSize(size) - 1);
        assertThat(ReceivedMails.files(linked)).isEmpty();
        assertThat(ReceivedMails.plain(linked)).contains("more than is allowed", "/link/");
        MimeMessage fits = mailComposer.compose(notice, session(), ExportAttachments.encodedSize(size));
        assertThat(ReceivedMails.files(fits)).hasSize(1);
    }

    @Test
    void a_file_over_the_servers_limit_is_linked_with_or_without_an_announcement() {
        accounts.signIn(Role.ADMIN, null, recipient);
        NoticeOptions withFile = new NoticeOptions(false, List.of(recipient), true);
        TestMailServer.refuseNextText(recipient, "552 5.3.4 Message too big");
        testExports.ready("Mine", withFile);
        assertThat(ReceivedMails.files(ReceivedMails.await(recipient))).isEmpty();
        String other = "other-" + recipient;
        TestMailServer.announceLimit(64 * 1024 + 10);
        try {
            testExports.ready("Mine", new NoticeOptions(false, List.of(other), true));
            MimeMessage linked = ReceivedMails.await(other);
            assertThat(ReceivedMails.files(linked)).isEmpty();
            assertThat(ReceivedMails.plain(linked)).contains("more than is allowed", "/link/");
        } finally {
            TestMailServer.announceNothing();
        }
    }

    @Test
    void machines_are_told_not_to_answer() throws Exception {
        accounts.signIn(Role.ADMIN, null, recipient);
        testExports.ready("Mine", toOwnerAnd());
        MimeMessage mail = ReceivedMails.await(recipient);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("Gradeport <gradeport@localhost>");
    }

    @Test
    void the_mail_says_who_may_open_its_link() {
        accounts.signIn(Role.ADMIN, null, recipient);
        testExports.ready("Mine", toOwnerAnd());
        assertThat(ReceivedMails.plain(ReceivedMails.await(recipient))).contains("after signing in");
        linkSettings.setSignInNeeded(false);
        try {
            String other = "open-" + recipient;
            testExports.ready("Mine", new NoticeOptions(false, List.of(other), false));
            assertThat(ReceivedMails.plain(ReceivedMails.await(other))).contains("Whoever has the link can open it");
        } finally {
            linkSettings.setSignInNeeded(true);
        }
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    private void fail(Export export, String failure, String message) {
        database.sql("update export set status = 'FAILED', failure_class = ?, message = ? where id = ?")
                .params(failure, message, export.id())
                .update();
        notices.ended(ended(export, 2));
    }
}
