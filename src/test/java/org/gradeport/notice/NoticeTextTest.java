package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Delivery;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.link.LinkRules;
import org.gradeport.security.Role;
import org.gradeport.testing.Mails;
import org.gradeport.testing.TestMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a mail says, what it carries, and what it never says.
class NoticeTextTest extends NoticeBench {

    @Autowired
    ExportNotices notices;

    @Autowired
    NoticeMails mails;

    @Autowired
    LinkRules rules;

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
    void what_the_server_itself_says_is_too_much_is_linked_before_and_after_it_says_so() {
        accounts.signIn(Role.ADMIN, null, recipient);
        Delivery withFile = new Delivery(false, List.of(recipient), true);
        TestMail.refuseNextText(recipient, "552 5.3.4 Message too big");
        requests.ready("Mine", withFile);
        assertThat(Mails.files(Mails.await(recipient))).isEmpty();
        String other = "other-" + recipient;
        TestMail.announceLimit(64 * 1024 + 10);
        try {
            requests.ready("Mine", new Delivery(false, List.of(other), true));
            MimeMessage linked = Mails.await(other);
            assertThat(Mails.files(linked)).isEmpty();
            assertThat(Mails.plain(linked)).contains("more than is allowed", "/link/");
        } finally {
            TestMail.announceNothing();
        }
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
