package org.gradeport.export;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.security.Role;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What people do with an export that is there: stop, retry, keep, delete.
@Component
class ExportSteering {

    private static final int REASON_LENGTH = 1000;
    private static final Duration LAST_CHANCE = Duration.ofDays(1);

    private final ExportAccess access;
    private final ExportRows rows;
    private final ExportMoments moments;
    private final ExportQueue queue;
    private final ExportWatch watch;
    private final ExportFiles files;
    private final ExportNews news;
    private final TransactionOperations transaction;
    private final FilePolicy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportSteering(
            ExportAccess access,
            ExportRows rows,
            ExportMoments moments,
            ExportQueue queue,
            ExportWatch watch,
            ExportFiles files,
            ExportNews news,
            TransactionOperations transaction,
            FilePolicy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.moments = moments;
        this.queue = queue;
        this.watch = watch;
        this.files = files;
        this.news = news;
        this.transaction = transaction;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    Export cancel(long id) {
        return in(() -> {
            ExportRow row = access.steered(id);
            refuse(row.status().isFinal(), row, Texts.say("export.refused.ended"));
            if (row.cancelRequested()) {
                return row;
            }
            news.afterCommit(watch::lookNow);
            return row.status() == ExportStatus.QUEUED ? end(row) : save(row.stopping(), "cancel_requested", null);
        });
    }

    Export retry(long id) {
        return in(() -> {
            ExportRow row = access.steered(id);
            boolean ended = row.status() == ExportStatus.FAILED || row.status() == ExportStatus.CANCELLED;
            refuse(!ended, row, Texts.say("export.refused.retry"));
            ExportRow retried = save(row.retried(clock.instant()), "retried", null);
            queue.add(retried);
            return retried;
        });
    }

    Export keep(long id, @Nullable String reason) {
        return in(() -> {
            ExportRow row = access.owned(id);
            refuse(!mayBeKept(row), row, Texts.say("export.refused.keep"));
            return reason == null ? release(row) : save(row.keep(kept(reason)), "kept", reason.strip());
        });
    }

    /// The row's end also ends a run: the watch finds that it holds nothing any more.
    void delete(long id) {
        ExportRow deleted = Objects.requireNonNull(transaction.execute(status -> forget(access.owned(id))));
        if (deleted.file() != null) {
            files.remove(deleted.file());
        }
    }

    private ExportRow forget(ExportRow row) {
        Asked asked = row.asked();
        rows.delete(row);
        events.publishEvent(
                new Audited(access.actor().username(), "export.deleted", "export " + row.number(), asked.name()));
        news.afterCommit(watch::lookNow);
        news.tell(new ExportDeleted(
                row.number(), asked.name(), asked.owner(), access.actor().username(), clock.instant()));
        return row;
    }

    private Kept kept(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > REASON_LENGTH) {
            throw new InvalidValueException("reason", Texts.say("export.refused.reason", REASON_LENGTH), List.of());
        }
        return new Kept(access.actor().username(), stripped);
    }

    /// Administrators may save a file that expired and was not swept yet.
    private boolean mayBeKept(ExportRow row) {
        return access.actor().is(Role.ADMIN)
                ? row.status() == ExportStatus.READY
                : row.statusAt(clock.instant()) == ExportStatus.READY;
    }

    /// A file that was kept beyond its time does not vanish the moment it is released.
    private ExportRow release(ExportRow row) {
        if (row.kept() == null) {
            return row;
        }
        FileTerm term = policy.term(row.asked().dataset(), row.asked().format());
        return save(row.under(term, clock.instant().plus(LAST_CHANCE)), "released", null);
    }

    private void refuse(boolean refused, ExportRow row, String sentence) {
        if (refused) {
            throw new ExportStateException(row.statusAt(clock.instant()), sentence);
        }
    }

    private ExportRow save(ExportRow row, String moment, @Nullable String detail) {
        ExportRow saved = rows.save(row);
        moments.add(saved.number(), moment, access.actor().username(), detail);
        news.tell(new ExportChanged(ExportView.of(saved, clock.instant())));
        return saved;
    }

    private ExportRow end(ExportRow row) {
        ExportRow ended = save(row.cancelled(clock.instant()), "cancelled", null);
        news.ended(ended, clock.instant());
        return ended;
    }

    private Export in(Supplier<ExportRow> work) {
        ExportRow row = Objects.requireNonNull(transaction.execute(status -> work.get()));
        return ExportView.of(row, clock.instant());
    }
}
