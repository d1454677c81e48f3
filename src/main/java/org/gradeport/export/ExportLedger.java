package org.gradeport.export;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gradeport.base.Node;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What workers write down: each step in one transaction, and only by the run that holds the export.
@Component
class ExportLedger {

    static final int STARTS = 4;

    private final ExportRows rows;
    private final ExportMoments moments;
    private final ExportNews news;
    private final TransactionOperations transaction;
    private final FilePolicy policy;
    private final Node node;
    private final Clock clock;

    ExportLedger(
            ExportRows rows,
            ExportMoments moments,
            ExportNews news,
            TransactionOperations transaction,
            FilePolicy policy,
            Node node,
            Clock clock) {
        this.rows = rows;
        this.moments = moments;
        this.news = news;
        this.transaction = transaction;
        this.policy = policy;
        this.node = node;
        this.clock = clock;
    }

    /// Gives the export to the calling worker; empty if there is nothing to do. An export that is already running was
    /// left by a worker that died: the queue hands a task to one worker at a time.
    Optional<ExportRow> start(long id, int round) {
        return in(() -> rows.findLockedById(id)
                .filter(row -> row.attempt().round() == round && !row.status().isFinal())
                .flatMap(this::start));
    }

    private Optional<ExportRow> start(ExportRow row) {
        Instant now = clock.instant();
        if (row.cancelRequested()) {
            save(row.cancelled(now), "cancelled", null);
            return Optional.empty();
        }
        if (row.attempt().attempts() >= STARTS) {
            ExportFailure deadly = Troubles.deadly(STARTS);
            save(row.failed(deadly, now), "failed", deadly.message());
            return Optional.empty();
        }
        return Optional.of(save(row.start(node.name(), now), "started", node.name()));
    }

    /// Notes what the run may read and how many rows that is.
    boolean prepared(ExportRun run, @Nullable String scope, @Nullable Long total) {
        return step(run, row -> {
            ExportRow within = row.within(scope);
            run.row(rows.save(total == null ? within : within.counted(total, clock.instant())));
        });
    }

    /// Announces the file, unless another worker took over or a person asked to stop meanwhile.
    boolean ready(ExportRun run, StoredFile file, Instant written) {
        return in(() -> held(run)
                .map(row -> row.cancelRequested() ? cancel(row) : publish(row, file, written))
                .orElse(false));
    }

    private boolean publish(ExportRow row, StoredFile file, Instant written) {
        moments.add(row.number(), written, "written", null, Texts.say("export.rows", file.rows(), file.rows()));
        Instant now = clock.instant();
        Asked asked = row.asked();
        save(row.ready(file, now, policy.term(asked.dataset(), asked.format())), "stored", file.name());
        return true;
    }

    private boolean cancel(ExportRow row) {
        save(row.cancelled(clock.instant()), "cancelled", null);
        return false;
    }

    boolean cancelled(ExportRun run) {
        return step(run, this::cancel);
    }

    boolean failed(ExportRun run, ExportFailure failure) {
        return step(run, row -> save(row.at(run.rows()).failed(failure, clock.instant()), "failed", failure.message()));
    }

    /// Puts it back in the queue for another try.
    boolean again(ExportRun run, ExportFailure failure) {
        return step(run, row -> {
            moments.add(row.number(), "failed", null, failure.message());
            save(
                    row.waiting(row.attempt().attempts(), clock.instant()),
                    "queued",
                    Texts.say("export.moment.tried-again"));
        });
    }

    /// Puts it back in the queue as if it had not been started.
    boolean handedBack(ExportRun run) {
        return step(run, row -> {
            int starts = row.attempt().attempts() - 1;
            rows.save(row.waiting(starts, clock.instant()));
            moments.add(row.number(), "queued", null, Texts.say("export.moment.shut-down"));
        });
    }

    private boolean step(ExportRun run, Consumer<ExportRow> change) {
        return in(() -> {
            Optional<ExportRow> row = held(run);
            row.ifPresent(change);
            return row.isPresent();
        });
    }

    private Optional<ExportRow> held(ExportRun run) {
        return rows.findLockedById(run.id()).filter(row -> row.isRunBy(run));
    }

    private ExportRow save(ExportRow row, String moment, @Nullable String detail) {
        ExportRow saved = rows.save(row);
        moments.add(saved.number(), moment, null, detail);
        if (saved.status().isFinal()) {
            news.ended(saved, clock.instant());
        }
        news.tell(new ExportChanged(ExportView.of(saved, clock.instant())));
        return saved;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
