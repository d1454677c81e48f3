package org.gradeport.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.notice.content.NoticeWithdrawnException;
import org.gradeport.security.Role;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.SettableClock;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class NoticeSenderTest extends NoticeFixture {

    @Autowired
    NoticeService service;

    private final SettableClock time = new SettableClock("2026-11-22T08:00:00Z");
    private long id;

    @BeforeEach
    void a_letter_is_in_the_outbox() {
        id = letter(time.instant());
    }

    @Test
    void an_accepted_mail_is_sent_and_has_the_servers_answer() throws Exception {
        assertThat(send()).isEmpty();
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.SENT);
        assertThat(notice(id).answer()).startsWith("250 ");
        assertThat(ReceivedMails.await(recipient).getMessageID())
                .isEqualTo(notice(id).messageId());
        assertThat(send()).as("a second try of what was sent").isEmpty();
        assertThat(TestMailServer.to(recipient)).hasSize(1);
    }

    @Test
    void a_transient_refusal_is_retried_until_it_succeeds() {
        TestMailServer.refuse(recipient, "451 4.7.1 Greylisted, come back later");
        assertThat(send()).contains(time.instant().plus(Duration.ofMinutes(1)));
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.WAITING);
        assertThat(notice(id).answer()).isEqualTo("451 4.7.1 Greylisted, come back later");
        TestMailServer.accept(recipient);
        assertThat(send()).isEmpty();
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.SENT);
        assertThat(TestMailServer.to(recipient)).hasSize(1);
    }

    @Test
    void a_permanent_refusal_is_undelivered_at_once_and_can_be_resent() throws Exception {
        TestMailServer.refuse(recipient, "550 5.1.1 No such mailbox");
        assertThat(send()).isEmpty();
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.UNDELIVERED);
        assertThat(notice(id).answer()).isEqualTo("550 5.1.1 No such mailbox");
        TestMailServer.accept(recipient);
        accounts.signIn(Role.OPERATOR);
        service.resend(id);
        assertThat(ReceivedMails.await(recipient).getMessageID())
                .isEqualTo(notice(id).messageId());
    }

    @Test
    void a_server_that_is_down_for_ten_hours_loses_and_duplicates_no_mail() {
        Instant up = time.instant().plus(Duration.ofHours(10));
        List<Long> all = List.of(id, letter(time.instant()), letter(time.instant()));
        TestMailServer.down();
        try {
            while (time.instant().isBefore(up)) {
                all.forEach(each -> assertThat(sender().send(each)).isPresent());
                time.advance(Duration.between(time.instant(), nextTry()));
            }
        } finally {
            TestMailServer.up();
        }
        assertThat(notice(id).attempts()).as("tries, further and further apart").isBetween(14, 18);
        all.forEach(each -> assertThat(sender().send(each)).isEmpty());
        all.forEach(each -> assertThat(notice(each).status()).isEqualTo(NoticeStatus.SENT));
        assertThat(TestMailServer.to(recipient)).hasSize(3);
    }

    @Test
    void after_two_days_it_is_undelivered_and_says_what_happened() {
        TestMailServer.down();
        try {
            time.advance(Duration.ofDays(2));
            assertThat(send()).isEmpty();
        } finally {
            TestMailServer.up();
        }
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.UNDELIVERED);
        assertThat(notice(id).answer()).contains("Couldn't connect to host", "refused");
        assertThat(notice(id).endedAt()).isEqualTo(time.instant());
    }

    @Test
    void a_server_that_does_not_answer_ends_the_try() {
        TestMailServer.silent(true);
        try {
            assertThat(sender(Duration.ofMillis(300), time).send(id)).isPresent();
        } finally {
            TestMailServer.silent(false);
        }
        assertThat(notice(id).answer()).containsIgnoringCase("timed out");
        send();
        assertThat(TestMailServer.to(recipient)).hasSize(1);
    }

    @Test
    void a_node_that_crashes_between_sending_and_recording_sends_the_same_mail_with_the_same_id() throws Exception {
        noticeMailer.send(noticeTransitions.begin(id).orElseThrow());
        assertThat(notice(id).status()).as("nothing was recorded").isEqualTo(NoticeStatus.WAITING);
        send();
        assertThat(TestMailServer.to(recipient))
                .hasSize(2)
                .allMatch(mail -> ReceivedMails.id(mail).equals(notice(id).messageId()));
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.SENT);
    }

    @Test
    void a_mail_that_the_server_has_is_recorded_after_an_outage_and_not_sent_again() {
        AtomicInteger tries = new AtomicInteger();
        TransactionOperations broken = mock();
        when(broken.execute(any())).thenAnswer(call -> {
            if (tries.incrementAndGet() == 1) {
                throw new CannotCreateTransactionException("away");
            }
            Object result = transaction.execute(call.<TransactionCallback<Object>>getArgument(0));
            if (tries.get() == 2) {
                throw new DataAccessResourceFailureException("the answer to the commit is lost");
            }
            return result;
        });
        doCallRealMethod().when(broken).executeWithoutResult(any());
        assertThat(new NoticeSender(noticeTransitions, letters, noticeMailer, mailed, broken, time).send(id))
                .isEmpty();
        assertThat(tries).hasValue(3);
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.SENT);
        assertThat(TestMailServer.to(recipient)).hasSize(1);
    }

    @Test
    void a_try_judged_dead_does_not_overwrite_its_successor() {
        Notice dead = noticeTransitions.begin(id).orElseThrow();
        send();
        noticeTransitions.postpone(dead, time.instant(), "late words");
        noticeTransitions.end(dead, NoticeStatus.UNDELIVERED, time.instant(), "late words");
        assertThat(notice(id).status()).isEqualTo(NoticeStatus.SENT);
    }

    @Test
    void a_try_judged_dead_does_not_overwrite_a_resent_mail() {
        Notice dead = noticeTransitions.begin(id).orElseThrow();
        time.advance(Duration.ofMinutes(1));
        noticeRepository.restart(id, recipient, time.instant());
        Notice fresh = noticeTransitions.begin(id).orElseThrow();
        noticeTransitions.end(dead, NoticeStatus.UNDELIVERED, time.instant(), "late words");
        assertThat(notice(id)).isEqualTo(fresh);
        assertThatThrownBy(() -> noticeMailer.send(dead)).isInstanceOf(NoticeWithdrawnException.class);
        assertThat(TestMailServer.to(recipient)).isEmpty();
    }

    @Test
    void a_letter_is_deleted_after_it_was_sent() {
        assertThat(letters.find(notice(id))).isPresent();
        send();
        assertThat(letters.find(notice(id))).isEmpty();
    }

    private Optional<Instant> send() {
        return sender().send(id);
    }

    private NoticeSender sender() {
        return new NoticeSender(noticeTransitions, letters, noticeMailer, mailed, transaction, time);
    }

    private Instant nextTry() {
        return Objects.requireNonNull(notice(id).nextTryAt());
    }
}
