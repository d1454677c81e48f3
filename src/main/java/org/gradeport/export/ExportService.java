package org.gradeport.export;

import java.util.List;
import org.gradeport.dataset.Choice;
import org.gradeport.export.access.ExportAccess;
import org.gradeport.export.file.OpenFile;
import org.gradeport.export.request.ControlExport;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.export.request.HoldFile;
import org.gradeport.export.request.PreviewExport;
import org.gradeport.export.request.RequestExport;
import org.gradeport.export.run.RowLimits;
import org.gradeport.export.store.ExportJson;
import org.gradeport.export.store.ExportListQuery;
import org.gradeport.export.store.StoredRequest;
import org.gradeport.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Secured entry for exports: every call acts as the current actor and checks the actor's rights.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'TEACHER', 'OPERATOR')")
public class ExportService {

    private static final String MAY_EXPORT = "hasAnyRole('ADMIN', 'TEACHER')";

    private final ExportAccess access;
    private final RequestExport requestExport;
    private final ControlExport controlExport;
    private final HoldFile holdFile;
    private final PreviewExport previewExport;
    private final OpenFile openFile;
    private final ExportListQuery exportListQuery;
    private final ExportTimeline exportTimeline;
    private final RowLimits limits;

    ExportService(
            ExportAccess access,
            RequestExport requestExport,
            ControlExport controlExport,
            HoldFile holdFile,
            PreviewExport previewExport,
            OpenFile openFile,
            ExportListQuery exportListQuery,
            ExportTimeline exportTimeline,
            RowLimits limits) {
        this.access = access;
        this.requestExport = requestExport;
        this.controlExport = controlExport;
        this.holdFile = holdFile;
        this.previewExport = previewExport;
        this.openFile = openFile;
        this.exportListQuery = exportListQuery;
        this.exportTimeline = exportTimeline;
        this.limits = limits;
    }

    /// Checks the request and writes the export and its task in one transaction; a repeated idempotency key of the same
    /// actor returns the same export, or an [ExportNotFoundException] if it has been deleted.
    @PreAuthorize(MAY_EXPORT)
    public Export request(ExportRequest request, @Nullable String idempotencyKey) {
        return requestExport.request(request, access.actor(), idempotencyKey);
    }

    /// Counts the rows and reads the first twenty.
    @PreAuthorize(MAY_EXPORT)
    public ExportPreview preview(ExportRequest request) {
        return previewExport.preview(request, access.actor());
    }

    /// The choices of a dataset's `REFERENCE` filter, within the actor's scope.
    @PreAuthorize(MAY_EXPORT)
    public List<Choice> choices(String dataset, String filter, String text, int limit) {
        return previewExport.choices(dataset, filter, text, limit, access.actor());
    }

    /// The number of rows that the current actor may export at once.
    public long rowLimit() {
        return limits.current();
    }

    /// Sets the number of rows that everyone may export at once, from 1 to 1,000,000,000; it overrides the environment.
    @PreAuthorize("hasRole('ADMIN')")
    public void setRowLimit(long rows) {
        limits.set(rows, access.actor().username());
    }

    public Export get(long id) {
        return exportListQuery.toExport(access.visible(id));
    }

    public ExportPage list(ExportCriteria exportCriteria) {
        Actor actor = access.actor();
        boolean all = access.seesAll(actor) && !exportCriteria.mine();
        return exportListQuery.find(exportCriteria, all ? null : Long.valueOf(actor.account()));
    }

    /// The timeline, oldest first.
    public List<TimelineEntry> timeline(long id) {
        return exportTimeline.of(access.visible(id).number());
    }

    /// How many exports before this failed with the same class and message; 0 if it did not fail.
    public long countEarlierFailures(long id) {
        return exportListQuery.countEarlierFailures(access.visible(id).number());
    }

    /// Cancels it before or while it runs; the worker confirms within two seconds.
    public void cancel(long id) {
        controlExport.cancel(id);
    }

    /// Runs a failed or cancelled export, or one whose file is damaged, again.
    public Export retry(long id) {
        return controlExport.retry(id);
    }

    /// Reads a file that was damaged again; `ExportStateException` if it still is.
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public void checkFile(long id) {
        openFile.check(access.visible(id));
    }

    /// Requests the same data again as a new export of the current actor. It is not mailed to the addresses of another
    /// owner's export: the actor may see other rows.
    @PreAuthorize(MAY_EXPORT)
    public Export repeat(long id) {
        StoredRequest earlier = access.visible(id).requested();
        ExportRequest request = ExportJson.request(earlier.request());
        boolean own = earlier.owner() == access.actor().account();
        return requestExport.request(own ? request : request.withoutOthers(), access.actor(), null);
    }

    /// Opens the file and records the download; `ExportStateException` until it is ready and after it expired.
    @PreAuthorize(MAY_EXPORT)
    public ExportDownload open(long id) {
        return openFile.open(id);
    }

    /// Puts the file on hold; a null reason releases it.
    @PreAuthorize(MAY_EXPORT)
    public Export hold(long id, @Nullable String reason) {
        return holdFile.hold(id, reason);
    }

    /// Deletes the export and its file.
    @PreAuthorize(MAY_EXPORT)
    public void delete(long id) {
        controlExport.delete(id);
    }
}
