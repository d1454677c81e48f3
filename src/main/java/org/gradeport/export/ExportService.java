package org.gradeport.export;

import java.time.Clock;
import java.util.List;
import org.gradeport.dataset.Choice;
import org.gradeport.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The job's front desk: every call acts as the current actor and checks her rights.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'TEACHER', 'OPERATOR')")
public class ExportService {

    private static final String MAY_EXPORT = "hasAnyRole('ADMIN', 'TEACHER')";

    private final ExportAccess access;
    private final ExportDesk desk;
    private final ExportSteering steering;
    private final ExportPreviews previews;
    private final ExportDownloads downloads;
    private final ExportSearch search;
    private final ExportMoments moments;
    private final ExportQueue queue;
    private final RowLimits limits;
    private final Clock clock;

    ExportService(
            ExportAccess access,
            ExportDesk desk,
            ExportSteering steering,
            ExportPreviews previews,
            ExportDownloads downloads,
            ExportSearch search,
            ExportMoments moments,
            ExportQueue queue,
            RowLimits limits,
            Clock clock) {
        this.access = access;
        this.desk = desk;
        this.steering = steering;
        this.previews = previews;
        this.downloads = downloads;
        this.search = search;
        this.moments = moments;
        this.queue = queue;
        this.limits = limits;
        this.clock = clock;
    }

    /// Checks the request and writes the export and its task in one transaction; a repeated idempotency key of the same
    /// actor gives the export it gave before.
    @PreAuthorize(MAY_EXPORT)
    public Export request(ExportRequest request, @Nullable String idempotencyKey) {
        return desk.request(request, access.actor(), idempotencyKey);
    }

    /// Counts the rows and reads the first twenty.
    @PreAuthorize(MAY_EXPORT)
    public Preview preview(ExportRequest request) {
        return previews.preview(request, access.actor());
    }

    /// Values to pick from for a dataset's `REFERENCE` filter, within the actor's scope.
    @PreAuthorize(MAY_EXPORT)
    public List<Choice> choices(String dataset, String filter, String text, int limit) {
        return previews.choices(dataset, filter, text, limit, access.actor());
    }

    /// The rows the current actor may export at once.
    public long rowLimit() {
        return limits.present();
    }

    /// Sets the rows that everyone may export at once, from 1 to 1,000,000,000; it stands above the environment.
    @PreAuthorize("hasRole('ADMIN')")
    public void setRowLimit(long rows) {
        limits.set(rows, access.actor().username());
    }

    public Export get(long id) {
        return ExportView.of(access.seen(id), clock.instant());
    }

    public ExportPage list(ExportListQuery query) {
        Actor actor = access.actor();
        boolean all = access.seesAll(actor) && !query.mine();
        return search.find(query, all ? null : Long.valueOf(actor.account()));
    }

    /// The timeline, oldest first.
    public List<ExportMoment> moments(long id) {
        return moments.of(access.seen(id).number());
    }

    /// How many exports before this failed with the same class and message; 0 if it did not fail.
    public long sameFailures(long id) {
        return search.sameFailures(access.seen(id).number());
    }

    /// The place in the queue from 1; 0 if it is not queued.
    public long place(long id) {
        return queue.place(access.seen(id).number());
    }

    /// Stops it before or while it runs; the worker confirms within two seconds.
    public void cancel(long id) {
        steering.cancel(id);
    }

    /// Runs a failed or cancelled export again.
    public Export retry(long id) {
        return steering.retry(id);
    }

    /// Requests the same again as a new export of the current actor.
    @PreAuthorize(MAY_EXPORT)
    public Export again(long id) {
        return desk.request(ExportJson.request(access.seen(id).asked().request()), access.actor(), null);
    }

    /// Opens the file and records the download; `ExportStateException` until it is ready and after it expired.
    @PreAuthorize(MAY_EXPORT)
    public ExportDownload open(long id) {
        return downloads.open(id);
    }

    /// Exempts the file from retention; a null reason ends the exemption.
    @PreAuthorize(MAY_EXPORT)
    public Export keep(long id, @Nullable String reason) {
        return steering.keep(id, reason);
    }

    /// Removes the export and its file for good.
    @PreAuthorize(MAY_EXPORT)
    public void delete(long id) {
        steering.delete(id);
    }
}
