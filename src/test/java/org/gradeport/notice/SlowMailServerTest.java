package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.gradeport.export.NoticeOptions;
import org.gradeport.notice.content.NoticeWithdrawnException;
import org.gradeport.security.Role;
import org.gradeport.system.ThisNode;
import org.gradeport.testing.DelayedReplies;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What happens while the mail server has a mail and has not answered yet.
class SlowMailServerTest extends NoticeFixture {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired
    NoticeService service;

    @Autowired
    Outbox outbox;

    @Autowired
    DataSource pool;

    @Autowired
    NoticeSender sender;

    @Autowired
    MailProperties properties;

    private final String other = "s" + UUID.randomUUID() + "@school.example";
    private final String third = "t" + UUID.randomUUID() + "@school.example";

    @BeforeEach
    void nothing_else_waits() {
        accounts.signIn(Role.ADMIN);
        database.sql("delete from notice where status = 'WAITING'").update();
    }

    @AfterEach
    void nothing_is_held_back() {
        TestMailServer.accept(other);
    }

    @Test
    void it_is_sent_once_however_slow_the_server_is_and_whoever_else_tries() {
        DelayedReplies server = TestMailServer.slow(recipient);
        write(recipient);
        assertThat(server.nextLine()).startsWith("RCPT TO");
        Notice begun = of(recipient);
        assertThat(begun.isBeingSent()).isTrue();
        assertThatThrownBy(() -> service.resend(begun.id())).hasMessageContaining("has not answered yet");
        assertThatThrownBy(service::sendWaiting).hasMessageContaining("has not answered yet");
        assertThat(of(recipient)).as("nobody touched it").isEqualTo(begun);
        server.answer();
        assertThat(server.nextLine()).isEqualTo("DATA");
        server.answer();
        assertThat(server.nextLine()).isEqualTo(".");
        assertThat(of(recipient))
                .as("what the server has is not sent before it says so")
                .isEqualTo(begun);
        server.answer();
        untilSent(recipient);
        assertThat(TestMailServer.to(recipient))
                .hasSize(1)
                .allMatch(mail -> ReceivedMails.id(mail).equals(begun.messageId()));
    }

    @Test
    void two_delay_the_third_on_their_node_but_neither_exports_nor_pages_nor_another_node() {
        List<DelayedReplies> servers = List.of(TestMailServer.slow(recipient), TestMailServer.slow(other));
        write(recipient);
        write(other);
        servers.forEach(DelayedReplies::nextLine);
        write(third);
        assertThat(testExports.ready("Mine", NoticeOptions.NONE).file()).isNotNull();
        assertThat(service.state().beingSent()).isEqualTo(2);
        assertThat(of(third).attempts()).isZero();
        MailQueue another = new MailQueue(pool, sender, properties, new ThisNode(), clock);
        another.start();
        assertThat(ReceivedMails.await(third)).isNotNull();
        another.stop();
        servers.forEach(DelayedReplies::hurry);
        for (String each : List.of(recipient, other, third)) {
            untilSent(each);
            assertThat(of(each).attempts()).isEqualTo(1);
            assertThat(TestMailServer.to(each)).hasSize(1);
        }
    }

    @Test
    void one_that_the_server_confirms_too_late_is_sent_again_with_the_same_id() {
        long id = letter(clock.instant());
        DelayedReplies server = TestMailServer.slow(recipient);
        server.answer();
        server.answer();
        assertThat(sender(Duration.ofMillis(500), clock).send(id)).isPresent();
        assertThat(notice(id).answer()).contains("timed out");
        assertThat(ReceivedMails.await(recipient)).as("what came all the same").isNotNull();
        TestMailServer.accept(recipient);
        assertThat(sender(LONG, clock).send(id)).isEmpty();
        assertThat(TestMailServer.to(recipient))
                .hasSize(2)
                .allMatch(mail -> ReceivedMails.id(mail).equals(notice(id).messageId()));
    }

    @Test
    void a_node_judged_dead_while_the_server_was_slow_to_greet_leaves_the_mail_to_its_successor() {
        long id = letter(clock.instant());
        Notice dead = noticeTransitions.begin(id).orElseThrow();
        Notice successor = noticeTransitions.begin(id).orElseThrow();
        assertThatThrownBy(() -> noticeMailer.send(dead)).isInstanceOf(NoticeWithdrawnException.class);
        assertThat(notice(id)).isEqualTo(successor);
        assertThat(TestMailServer.to(recipient)).isEmpty();
    }

    @Test
    void the_late_answer_of_the_server_counts_though_its_node_was_judged_dead() {
        long id = letter(clock.instant());
        DelayedReplies server = TestMailServer.slow(recipient);
        server.answer();
        server.answer();
        CompletableFuture<Optional<Instant>> dead =
                CompletableFuture.supplyAsync(() -> sender(LONG, clock).send(id));
        assertThat(ReceivedMails.await(recipient))
                .as("what the server has, and not said so")
                .isNotNull();
        TestMailServer.refuse(recipient, "451 4.3.0 Busy");
        assertThat(sender(LONG, clock).send(id))
                .as("the successor is to try again")
                .isPresent();
        server.hurry();
        assertThat(dead.join()).isEmpty();
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.SENT);
        TestMailServer.accept(recipient);
        assertThat(sender(LONG, clock).send(id)).isEmpty();
        assertThat(TestMailServer.to(recipient)).hasSize(1);
    }

    private void write(String to) {
        outbox.write(new TextMail(to, "Report", "All is well.", null));
    }

    private Notice of(String to) {
        return notices(notice -> notice.recipient().equals(to)).getFirst();
    }

    private void untilSent(String to) {
        Awaitility.await().until(() -> of(to).status() == NoticeStatus.SENT);
    }
}
