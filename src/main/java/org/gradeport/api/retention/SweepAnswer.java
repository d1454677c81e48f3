package org.gradeport.api.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gradeport.api.openapi.Words;
import org.gradeport.retention.SweepRun;
import org.gradeport.retention.SweptFile;
import org.jspecify.annotations.Nullable;

/// A sweep, as programs read it.
///
/// @param by null for the portal itself
/// @param outcome `running`, `done`, `failed` or `interrupted`
/// @param removed from the archive
/// @param missing not found in the store or the archive
/// @param damaged not archived, because size or SHA-256 is wrong
/// @param leftovers files orphaned by crashed runs
/// @param message why it failed
record SweepAnswer(
        long id,
        @JsonProperty("started_at") Instant startedAt,
        @JsonProperty("finished_at") @Nullable Instant finishedAt,
        @Nullable String by,
        String node,
        @Words(SweepRun.Outcome.class) String outcome,
        long deleted,
        long archived,
        long removed,
        long missing,
        long damaged,
        int leftovers,
        int failed,
        @JsonProperty("bytes_freed") long bytesFreed,
        @Nullable String message) {

    static SweepAnswer of(SweepRun run) {
        return new SweepAnswer(
                run.id(),
                run.startedAt(),
                run.finishedAt(),
                run.by(),
                run.node(),
                run.outcome().name().toLowerCase(Locale.ROOT),
                run.files(SweptFile.Outcome.DELETED),
                run.files(SweptFile.Outcome.ARCHIVED),
                run.files(SweptFile.Outcome.REMOVED),
                run.files(SweptFile.Outcome.MISSING),
                run.files(SweptFile.Outcome.DAMAGED),
                run.orphans(),
                run.failed(),
                run.bytesFreed(),
                run.message());
    }

    /// One page of sweeps.
    record Page(List<SweepAnswer> items, int page, int size, long total) {

        static Page of(SweepRun.Page page) {
            return new Page(
                    page.items().stream().map(SweepAnswer::of).toList(), page.page(), page.size(), page.total());
        }
    }
}
