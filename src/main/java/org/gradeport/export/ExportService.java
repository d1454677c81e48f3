package org.gradeport.export;

import java.util.List;
import org.gradeport.dataset.Choice;
import org.jspecify.annotations.Nullable;

/// The job's front desk: every call acts as the current actor and checks her rights.
public interface ExportService {

    /// Checks the request and writes the export and its task in one transaction; a repeated idempotency key of the same
    /// actor gives the export it gave before.
    Export request(ExportRequest request, @Nullable String idempotencyKey);

    /// Counts the rows and reads the first twenty.
    Preview preview(ExportRequest request);

    /// Values to pick from for a dataset's `REFERENCE` filter, within the actor's scope.
    List<Choice> choices(String dataset, String filter, String text, int limit);

    /// The rows the current actor may export at once.
    long rowLimit();

    Export get(long id);

    ExportPage list(ExportListQuery query);

    /// The timeline, oldest first.
    List<ExportMoment> moments(long id);

    /// How many exports before this failed with the same class and message; 0 if it did not fail.
    long sameFailures(long id);

    /// The place in the queue from 1; 0 if it is not queued.
    long place(long id);

    /// Stops it before or while it runs; the worker confirms within two seconds.
    void cancel(long id);

    /// Runs a failed or cancelled export again.
    Export retry(long id);

    /// Requests the same again as a new export of the current actor.
    Export again(long id);

    /// Opens the file and records the download; `ExportStateException` until it is ready and after it expired.
    ExportDownload open(long id);

    /// Exempts the file from retention; a null reason ends the exemption.
    Export keep(long id, @Nullable String reason);

    /// Removes the export and its file for good.
    void delete(long id);
}
