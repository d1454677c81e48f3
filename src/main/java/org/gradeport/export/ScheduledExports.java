package org.gradeport.export;

import java.util.Set;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.access.ExportScopes;
import org.gradeport.export.request.RequestExport;
import org.gradeport.export.run.FailureClassifier;
import org.gradeport.export.store.ExportRepository;
import org.gradeport.security.Actor;
import org.springframework.stereotype.Component;

/// Requests exports for schedules, in the name of an owner who is not signed in, with the owner's present rights.
@Component
public class ScheduledExports {

    private final RequestExport requestExport;
    private final ExportScopes scopes;
    private final Datasets datasets;
    private final ExportRepository exportRepository;

    ScheduledExports(
            RequestExport requestExport, ExportScopes scopes, Datasets datasets, ExportRepository exportRepository) {
        this.requestExport = requestExport;
        this.scopes = scopes;
        this.datasets = datasets;
        this.exportRepository = exportRepository;
    }

    /// The request, completed with defaults; refuses unknown names.
    public ExportRequest complete(ExportRequest request) {
        return requestExport.complete(request);
    }

    /// Refuses an owner who can see no row, because every run would be refused.
    public void checkOwner(Actor owner) {
        scopes.required(owner);
    }

    /// Refuses values of filters that are not among the records that the owner may see, because every run would be
    /// refused. An unknown dataset, or an owner who sees no row, is for others to refuse.
    public void checkValues(ExportRequest request, Actor owner) {
        datasets.find(request.dataset())
                .ifPresent(dataset -> dataset.checkValues(request.selection(), scopes.of(owner)));
    }

    /// The number of rows that the owner would get now.
    public long count(ExportRequest request, Actor owner) {
        return datasets.get(request.dataset()).count(request.selection(), scopes.required(owner));
    }

    /// As [ExportService#request], within the caller's transaction: a refusal comes before anything is written.
    public Export request(ExportRequest request, Actor owner, long schedule) {
        return requestExport.request(request, owner, schedule);
    }

    /// Requests a test, which is no run of a schedule.
    public Export requestTest(ExportRequest request, Actor actor) {
        return requestExport.request(request, actor, null);
    }

    /// The class of a failure to request an export.
    public FailureClass failureClass(RuntimeException refusal) {
        return FailureClassifier.of(refusal).failure().failureClass();
    }

    /// Whether the failure is transient, such as a database that does not answer.
    public boolean isTransient(RuntimeException failure) {
        return FailureClassifier.of(failure).isTransient();
    }

    /// Whether an export of this schedule is queued or running.
    public boolean hasOpenExport(long schedule) {
        return exportRepository.existsByRequestedScheduleAndStatusIn(
                schedule, Set.of(ExportStatus.QUEUED, ExportStatus.RUNNING));
    }
}
