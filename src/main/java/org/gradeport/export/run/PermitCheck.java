package org.gradeport.export.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Datasets;
import org.gradeport.dataset.Scope;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.access.ExportPermit;
import org.gradeport.export.access.ExportScopes;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.StoredRequest;
import org.gradeport.security.Actor;
import org.gradeport.security.ActorDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Checks before a run that its owner still has the rights, and that its rows are within the limit.
@Component
record PermitCheck(
        ActorDirectory actorDirectory,
        ExportScopes scopes,
        Datasets datasets,
        RowLimits limits,
        ExportTransitions exportTransitions,
        Clock clock) {

    private static final Duration FRESH = Duration.ofSeconds(10);

    ExportPermit check(ExportRun run) {
        Scope scope = scopes.required(owner(run.row().requested()));
        long limit = limits.current();
        Long total = isFresh(run.row().attempt().countedAt()) ? null : count(run.request(), scope);
        limits.check(total == null ? 0 : total, limit);
        note(run, scopes.classes(scope), total);
        return new ExportPermit(scope, limit);
    }

    private Actor owner(StoredRequest storedRequest) {
        return actorDirectory
                .find(storedRequest.owner())
                .orElseThrow(
                        () -> new AccessDeniedException(Texts.say("export.cause.disabled", storedRequest.ownerName())));
    }

    /// The request has counted them just before, unless the export waited in the queue.
    private boolean isFresh(Instant countedAt) {
        return Duration.between(countedAt, clock.instant()).compareTo(FRESH) < 0;
    }

    private long count(ExportRequest request, Scope scope) {
        return datasets.get(request.dataset()).count(request.selection(), scope);
    }

    private void note(ExportRun run, @Nullable String classes, @Nullable Long total) {
        if (classes != null || total != null) {
            exportTransitions.recordPermit(run.key(), classes, total).ifPresent(run::row);
        }
    }
}
