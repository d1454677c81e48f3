package org.gradeport.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/// An export as it is stored; each method is one step of its life and leaves this record as it was.
///
/// @param scope the classes whose rows the file may hold, a sourcedId a line; null for the whole school
@Table("export")
record ExportRow(
        @Id @Nullable Long id,
        @Version int version,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Asked asked,
        ExportStatus status,
        boolean cancelRequested,
        Instant queuedAt,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Attempt attempt,
        @Nullable String scope,

        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable StoredFile file,

        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable ExportFailure failure,

        @Nullable Instant expiresAt,

        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable Kept kept) {

    static ExportRow request(Asked asked, long rows, Instant now) {
        Attempt first = Attempt.first(rows, now);
        return new ExportRow(null, 0, asked, ExportStatus.QUEUED, false, now, first, null, null, null, null, null);
    }

    ExportRow start(String node, Instant now) {
        return step(ExportStatus.RUNNING, attempt.start(node, now));
    }

    ExportRow counted(long rows, Instant now) {
        return step(status, attempt.counted(rows, now));
    }

    ExportRow within(@Nullable String classes) {
        return new ExportRow(
                id,
                version,
                asked,
                status,
                cancelRequested,
                queuedAt,
                attempt,
                classes,
                file,
                failure,
                expiresAt,
                kept);
    }

    boolean isRunBy(ExportRun run) {
        return status == ExportStatus.RUNNING && attempt.run() == run.number();
    }

    ExportRow at(long rows) {
        return step(status, attempt.at(rows));
    }

    ExportRow ready(StoredFile written, Instant now, Instant expires) {
        Attempt ended = attempt.end(written.rows(), now);
        return new ExportRow(
                id, version, asked, ExportStatus.READY, false, queuedAt, ended, scope, written, null, expires, null);
    }

    ExportRow failed(ExportFailure why, Instant now) {
        return end(ExportStatus.FAILED, why, now);
    }

    ExportRow cancelled(Instant now) {
        return end(ExportStatus.CANCELLED, null, now);
    }

    ExportRow stopping() {
        return new ExportRow(
                id, version, asked, status, true, queuedAt, attempt, scope, file, failure, expiresAt, kept);
    }

    /// Back in the queue after this many starts that count.
    ExportRow waiting(int starts, Instant now) {
        return queued(attempt.queued(starts), now);
    }

    ExportRow retried(Instant now) {
        return queued(attempt.nextRound(), now);
    }

    private ExportRow queued(Attempt next, Instant now) {
        return new ExportRow(id, version, asked, ExportStatus.QUEUED, false, now, next, null, null, null, null, null);
    }

    ExportRow keep(@Nullable Kept by, @Nullable Instant expires) {
        return new ExportRow(
                id, version, asked, status, cancelRequested, queuedAt, attempt, scope, file, failure, expires, by);
    }

    long number() {
        if (id == null) {
            throw new IllegalStateException("The export is not stored yet");
        }
        return id;
    }

    /// As people see it: a file past its time is expired even before the sweep removes it.
    ExportStatus statusAt(Instant now) {
        boolean over = status == ExportStatus.READY && expiresAt != null && !expiresAt.isAfter(now);
        return over ? ExportStatus.EXPIRED : status;
    }

    private ExportRow end(ExportStatus how, @Nullable ExportFailure why, Instant now) {
        Attempt ended = attempt.end(attempt.rowsDone(), now);
        return new ExportRow(id, version, asked, how, false, queuedAt, ended, null, null, why, null, null);
    }

    private ExportRow step(ExportStatus next, Attempt now) {
        return new ExportRow(
                id, version, asked, next, cancelRequested, queuedAt, now, scope, file, failure, expiresAt, kept);
    }
}
