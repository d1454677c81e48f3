package org.gradeport.export;

import java.time.Instant;
import java.util.Objects;
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

    ExportRow ready(StoredFile written, Instant now, FileTerm term) {
        Attempt ended = attempt.end(written.rows(), now);
        ExportRow ready = new ExportRow(
                id, version, asked, ExportStatus.READY, false, queuedAt, ended, scope, written, null, null, null);
        return ready.under(term, null);
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

    /// Its file is exempt from the policy.
    ExportRow keep(Kept by) {
        return lives(stored().under(stored().fate(), null, null), null, by);
    }

    /// Its file is subject to the policy, but does not expire before that moment.
    ExportRow under(FileTerm term, @Nullable Instant spared) {
        Instant usual = term.expires(Objects.requireNonNull(attempt.finishedAt()));
        Instant expires = usual == null || spared == null || usual.isAfter(spared) ? usual : spared;
        return lives(stored().under(term.fate(), term.leavesArchive(expires), spared), expires, null);
    }

    private ExportRow lives(StoredFile next, @Nullable Instant expires, @Nullable Kept by) {
        return new ExportRow(
                id, version, asked, status, cancelRequested, queuedAt, attempt, scope, next, failure, expires, by);
    }

    StoredFile stored() {
        return Objects.requireNonNull(file);
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
