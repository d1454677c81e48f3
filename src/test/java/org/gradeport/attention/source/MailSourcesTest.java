package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gradeport.attention.AttentionFixture;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.notice.Outbox;
import org.gradeport.notice.TextMail;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailSourcesTest extends AttentionFixture {

    @Autowired
    Outbox outbox;

    @Test
    void undelivered_mail_is_listed_with_the_servers_answer_until_it_is_resent() {
        String recipient = "a" + UUID.randomUUID() + "@school.example";
        TestMailServer.refuse(recipient, "550 5.1.1 No such mailbox");
        outbox.write(new TextMail(recipient, "Report", "All is well.", null));
        Awaitility.await().pollInSameThread().until(() -> undelivered(recipient).isPresent());
        Concern concern = undelivered(recipient).orElseThrow();
        assertThat(messageFormatter.format(concern.cause())).contains("“Report”", "550 5.1.1 No such mailbox");
        assertThat(concern.remedies()).extracting(Remedy::verb).containsExactly("resend", "open");
        TestMailServer.accept(recipient);
        press(concern.key(), "resend");
        assertThat(ReceivedMails.await(recipient)).isNotNull();
        assertThat(undelivered(recipient)).isEmpty();
    }

    @Test
    void waiting_mails_are_listed_long_before_they_are_given_up_and_sent_by_the_button() {
        String recipient = "a" + UUID.randomUUID() + "@school.example";
        database.sql("delete from notice where status = 'WAITING'").update();
        TestMailServer.refuse(recipient, "451 4.3.0 Out of order");
        outbox.write(new TextMail(recipient, "Report", "All is well.", null));
        Awaitility.await().pollInSameThread().until(() -> answered(recipient));
        assertThat(ofKind("waiting-mail")).isEmpty();
        database.sql("update notice set since = utc_timestamp(6) - interval 11 minute where recipient = ?")
                .param(recipient)
                .update();
        assertThat(say("waiting-mail/all")).contains("1 mail waits to be sent", "451 4.3.0 Out of order");
        TestMailServer.accept(recipient);
        press("waiting-mail/all", "send");
        assertThat(ReceivedMails.await(recipient)).isNotNull();
        Awaitility.await().pollInSameThread().until(() -> ofKind("waiting-mail").isEmpty());
    }

    @Test
    void many_undelivered_mails_do_not_flood_the_list() {
        database.sql("delete from notice where status = 'UNDELIVERED'").update();
        for (int each = 0; each < 12; each++) {
            undeliveredRow("flood" + each);
        }
        assertThat(ofKind("undelivered-mail")).hasSize(10);
        assertThat(say("undelivered-mails/more")).contains("2 more mails were not delivered");
        database.sql("delete from notice where message_id like 'flood%'").update();
    }

    private boolean answered(String recipient) {
        return database.sql("select count(*) from notice where recipient = ? and answer is not null")
                        .param(recipient)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private Optional<Concern> undelivered(String recipient) {
        return ofKind("undelivered-mail").stream()
                .filter(concern -> messageFormatter.format(concern.cause()).contains(recipient))
                .findFirst();
    }

    private void undeliveredRow(String message) {
        database.sql("""
                        insert into notice (kind, round, subject, recipient, attach, message_id, status, attempts,
                          created_at, since, ended_at)
                        values ('LETTER', 1, 'Report', 'x@school.example', false, ?, 'UNDELIVERED', 1,
                          utc_timestamp(6), utc_timestamp(6), utc_timestamp(6))
                        """).param(message).update();
    }
}
