package org.gradeport.export.store;

import java.time.Instant;
import java.util.Objects;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.RetentionTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/// An export as it is stored; each method returns a copy after one state change.
///
/// @param queuedAt by the database's clock; an export that goes back to the queue keeps it
/// @param scope the classes whose rows the file may contain, one sourcedId a line; null for the whole school
@Table("export")
public record StoredExport(
        @Id @Nullable Long id,
        @Version int version,
        @Embedded(onEmpty = OnEmpty.USE_NULL) StoredRequest requested,
        ExportStatus status,
        boolean cancelRequested,
        Instant queuedAt,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Attempt attempt,
        @Nullable String scope,

        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable StoredFile file,

        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable ExportFailure failure,

        @Nullable Instant expiresAt,

        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable RetentionHold hold) {

    public static StoredExport request(StoredRequest storedRequest, long rows, Instant now) {
        Attempt first = Attempt.first(rows, now);
        return new StoredExport(
                null, 0, storedRequest, ExportStatus.QUEUED, false, now, first, null, null, null, null, null);
    }

    StoredExport start(String node, Instant now) {
        return step(ExportStatus.RUNNING, attempt.start(node, now));
    }

    StoredExport counted(long rows, Instant now) {
        return step(status, attempt.counted(rows, now));
    }

    StoredExport withScope(@Nullable String next) {
        return new StoredExport(
                id,
                version,
                requested,
                status,
                cancelRequested,
                queuedAt,
                attempt,
                next,
                file,
                failure,
                expiresAt,
                hold);
    }

    boolean isRunBy(RunKey key) {
        return status == ExportStatus.RUNNING && attempt.run() == key.run();
    }

    public StoredExport withRowsDone(long rows) {
        return step(status, attempt.withRowsDone(rows));
    }

    StoredExport ready(StoredFile written, Instant now, RetentionTerm retentionTerm) {
        Attempt ended = attempt.end(written.rows(), now);
        StoredExport ready = new StoredExport(
                id, version, requested, ExportStatus.READY, false, queuedAt, ended, scope, written, null, null, null);
        return ready.withTerm(retentionTerm, null);
    }

    StoredExport failed(ExportFailure why, Instant now) {
        return end(ExportStatus.FAILED, why, now);
    }

    public StoredExport cancelled(Instant now) {
        return end(ExportStatus.CANCELLED, null, now);
    }

    public StoredExport withCancelRequested() {
        return new StoredExport(
                id, version, requested, status, true, queuedAt, attempt, scope, file, failure, expiresAt, hold);
    }

    /// Back at its place in the queue after this many starts that count.
    StoredExport requeued(int starts, @Nullable Instant nextTry) {
        return queued(attempt.queued(starts, nextTry), queuedAt);
    }

    public StoredExport retried(Instant now) {
        return queued(attempt.nextRound(), now);
    }

    private StoredExport queued(Attempt next, Instant since) {
        return new StoredExport(
                id, version, requested, ExportStatus.QUEUED, false, since, next, null, null, null, null, null);
    }

    /// With its file on hold.
    public StoredExport heldBy(RetentionHold by) {
        return withFile(stored().withTerm(stored().action(), null, null), null, by);
    }

    /// With its file under the policy, but not expiring before that moment.
    public StoredExport withTerm(RetentionTerm retentionTerm, @Nullable Instant earliestExpiry) {
        Instant usual = retentionTerm.expires(Objects.requireNonNull(attempt.finishedAt()));
        Instant expires =
                usual == null || earliestExpiry == null || usual.isAfter(earliestExpiry) ? usual : earliestExpiry;
        return withFile(
                stored().withTerm(retentionTerm.action(), retentionTerm.leavesArchive(expires), earliestExpiry),
                expires,
                null);
    }

    private StoredExport withFile(StoredFile next, @Nullable Instant expires, @Nullable RetentionHold by) {
        return new StoredExport(
                id, version, requested, status, cancelRequested, queuedAt, attempt, scope, next, failure, expires, by);
    }

    StoredFile stored() {
        return Objects.requireNonNull(file);
    }

    public long number() {
        if (id == null) {
            throw new IllegalStateException("The export is not stored yet");
        }
        return id;
    }

    /// The visible status: a file past its expiry is expired before the sweep removes it.
    public ExportStatus statusAt(Instant now) {
        boolean over = status == ExportStatus.READY && expiresAt != null && !expiresAt.isAfter(now);
        return over ? ExportStatus.EXPIRED : status;
    }

    /// The public record, without the place in the queue.
    public Export toExport(Instant now) {
        return toExport(now, 0);
    }

    Export toExport(Instant now, long queuePosition) {
        return toExport(ExportJson.request(requested.request()), now, queuePosition);
    }

    /// The public record with a request that is already parsed.
    public Export toExport(ExportRequest request, Instant now, long queuePosition) {
        return new Export(
                number(),
                requested.name(),
                request,
                requested.owner(),
                requested.ownerName(),
                statusAt(now),
                attempt.rowsTotal(),
                attempt.rowsDone(),
                cancelRequested,
                attempt.attempts(),
                file == null ? null : file.toExportFile(),
                ExportJson.warnings(file == null ? null : file.warnings()),
                failure,
                requested.createdAt(),
                attempt.startedAt(),
                attempt.finishedAt(),
                expiresAt,
                hold == null ? null : hold.by(),
                hold == null ? null : hold.reason(),
                requested.schedule(),
                attempt.node(),
                file == null ? null : file.retention(),
                queuePosition);
    }

    private StoredExport end(ExportStatus how, @Nullable ExportFailure why, Instant now) {
        Attempt ended = attempt.end(attempt.rowsDone(), now);
        return new StoredExport(id, version, requested, how, false, queuedAt, ended, null, null, why, null, null);
    }

    private StoredExport step(ExportStatus next, Attempt now) {
        return new StoredExport(
                id, version, requested, next, cancelRequested, queuedAt, now, scope, file, failure, expiresAt, hold);
    }
}
