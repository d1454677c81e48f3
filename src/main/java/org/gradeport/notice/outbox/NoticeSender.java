package org.gradeport.notice.outbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.error.ErrorId;
import org.gradeport.export.MailedExports;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.notice.content.NoticeWithdrawnException;
import org.gradeport.notice.content.TextMailRepository;
import org.gradeport.notice.mail.SmtpFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Makes one try to send a notice, and records its outcome.
@Component
public class NoticeSender {

    private static final Logger log = LoggerFactory.getLogger(NoticeSender.class);

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
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return settle(notice, SmtpFailure.temporary(Texts.say("notice.cause.broken", ErrorId.log(e))));
        }
    }

    private void sent(Notice notice, String answer) {
        transaction.executeWithoutResult(status -> record(notice, answer));
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
}
