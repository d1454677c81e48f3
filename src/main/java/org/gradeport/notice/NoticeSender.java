package org.gradeport.notice;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.base.Backoff;
import org.gradeport.base.Texts;
import org.gradeport.error.ErrorId;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.MailedExports;
import org.gradeport.notice.content.NoticeWithdrawnException;
import org.gradeport.notice.content.TextMailRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Makes one try to send a notice, and records its outcome.
@Component
class NoticeSender {

    private static final Logger log = LoggerFactory.getLogger(NoticeSender.class);

    /// The server has the mail then: an outage of the database must not send it again.
    private static final RetryTemplate UNTIL_RECORDED = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class, TransactionException.class)
            .delay(Duration.ofMillis(100))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(2))
            .maxRetries(300)
            .build());

    private final NoticeTransitions noticeTransitions;
    private final TextMailRepository letters;
    private final NoticeMailer noticeMailer;
    private final MailedExports exports;
    private final TransactionOperations transaction;
    private final Clock clock;

    public NoticeSender(
            NoticeTransitions noticeTransitions,
            TextMailRepository letters,
            NoticeMailer noticeMailer,
            MailedExports exports,
            TransactionOperations transaction,
            Clock clock) {
        this.noticeTransitions = noticeTransitions;
        this.letters = letters;
        this.noticeMailer = noticeMailer;
        this.exports = exports;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Returns the time of the next try, if any.
    Optional<Instant> send(long id) {
        return noticeTransitions.begin(id).flatMap(this::attempt);
    }

    /// A failure of the database goes to the queue, which runs the task again.
    private Optional<Instant> attempt(Notice notice) {
        try {
            sent(notice, noticeMailer.send(notice));
            return Optional.empty();
        } catch (NoticeWithdrawnException e) {
            noticeTransitions.end(notice, NoticeStatus.WITHDRAWN, clock.instant(), e.getMessage());
            return Optional.empty();
        } catch (MessagingException e) {
            return settle(notice, SmtpFailure.of(e));
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (ExportStateException e) {
            return settle(notice, SmtpFailure.temporary(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            return settle(notice, SmtpFailure.temporary(Texts.say("notice.cause.broken", ErrorId.log(e))));
        }
    }

    private void sent(Notice notice, String answer) {
        UNTIL_RECORDED.invoke(() -> transaction.executeWithoutResult(status -> record(notice, answer)));
        log.info("Notice {} is sent ({}), export {}", notice.id(), notice.kind(), notice.export());
    }

    private void record(Notice notice, String answer) {
        boolean isFirst = noticeTransitions.sent(notice, clock.instant(), answer);
        letters.delete(notice.id());
        Long export = notice.export();
        if (isFirst && export != null) {
            exports.addToTimeline(export, "mailed", null, notice.recipient());
        }
    }

    private Optional<Instant> settle(Notice notice, SmtpFailure smtpFailure) {
        Instant now = clock.instant();
        Optional<Instant> next = Optional.of(smtpFailure)
                .filter(passing -> !passing.permanent())
                .flatMap(passing -> MailRetryPolicy.next(notice.attempts(), notice.since(), now));
        next.ifPresentOrElse(
                time -> noticeTransitions.postpone(notice, time, smtpFailure.message()),
                () -> noticeTransitions.end(notice, NoticeStatus.UNDELIVERED, now, smtpFailure.message()));
        log.warn("Notice {} was not sent: {}", notice.id(), smtpFailure.message());
        return next;
    }

    /// When a mail is tried again: after 1, 2, 4 ... minutes, at most an hour, and for two days.
    static final class MailRetryPolicy {

        private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), 2, Duration.ofHours(1));
        private static final Duration PATIENCE = Duration.ofDays(2);

        private MailRetryPolicy() {}

        /// Empty if it has been tried long enough.
        ///
        /// @param attempts tries so far, 1 or more
        /// @param since when they began
        static Optional<Instant> next(int attempts, Instant since, Instant now) {
            return Optional.of(now.plus(BACKOFF.after(attempts))).filter(time -> !time.isAfter(since.plus(PATIENCE)));
        }
    }
}
