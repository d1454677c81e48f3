package org.gradeport.notice;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.base.ErrorId;
import org.gradeport.base.Texts;
import org.gradeport.export.MailedExports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Makes one try to send a notice, and writes down what came of it.
@Component
class NoticeSender {

    private static final Logger log = LoggerFactory.getLogger(NoticeSender.class);

    private final NoticeStore store;
    private final LetterStore letters;
    private final NoticePost post;
    private final MailedExports exports;
    private final TransactionOperations transaction;
    private final Clock clock;

    NoticeSender(
            NoticeStore store,
            LetterStore letters,
            NoticePost post,
            MailedExports exports,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.post = post;
        this.exports = exports;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Gives the time of the next try if there is to be one.
    Optional<Instant> send(long id) {
        return store.begin(id).flatMap(this::attempt);
    }

    /// The database's trouble is the queue's to wait for.
    private Optional<Instant> attempt(Notice notice) {
        try {
            sent(notice, post.send(notice));
            return Optional.empty();
        } catch (WithdrawnException e) {
            store.end(notice, NoticeStatus.WITHDRAWN, clock.instant(), e.getMessage());
            return Optional.empty();
        } catch (MessagingException e) {
            return settle(notice, Refusal.of(e));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return settle(notice, Refusal.passing(Texts.say("notice.cause.broken", ErrorId.log(e))));
        }
    }

    private void sent(Notice notice, String answer) {
        transaction.executeWithoutResult(status -> record(notice, answer));
    }

    private void record(Notice notice, String answer) {
        boolean news = store.sent(notice, clock.instant(), answer);
        letters.forget(notice.id());
        Long export = notice.export();
        if (news && export != null) {
            exports.note(export, "mailed", null, notice.recipient());
        }
    }

    private Optional<Instant> settle(Notice notice, Refusal refusal) {
        Instant now = clock.instant();
        Optional<Instant> next = Optional.of(refusal)
                .filter(passing -> !passing.lasting())
                .flatMap(passing -> Retries.next(notice.attempts(), notice.since(), now));
        next.ifPresentOrElse(
                time -> store.later(notice, time, refusal.words()),
                () -> store.end(notice, NoticeStatus.UNDELIVERED, now, refusal.words()));
        log.warn("Notice {} did not get out: {}", notice.id(), refusal.words());
        return next;
    }
}
