package org.gradeport.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One sweep.
///
/// @param by the username; null for the portal itself
/// @param counts how many files of each outcome, and their bytes
/// @param orphans files orphaned by crashed runs
/// @param failed files that could not be moved or deleted
public record SweepRun(
        long id,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String by,
        String node,
        Outcome outcome,
        List<FileCount> counts,
        int orphans,
        long orphanBytes,
        int failed,
        @Nullable String message) {

    /// One page of sweeps, the last first, and how many there are in all.
    public record Page(List<SweepRun> items, int page, int size, long total) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /// How a sweep ended.
    public enum Outcome {
        /// It is running.
        RUNNING,
        /// It was complete.
        DONE,
        /// It was not complete; the message says why, and the next sweep tries again.
        FAILED,
        /// Its node crashed; the next sweep finished it.
        INTERRUPTED
    }

    /// The files of one outcome.
    public record FileCount(SweptFile.Outcome outcome, long files, long sizeBytes) {}

    public SweepRun {
        counts = List.copyOf(counts);
    }

    /// The number of files with this outcome.
    public long files(SweptFile.Outcome fileOutcome) {
        return part(fileOutcome).map(FileCount::files).orElse(0L);
    }

    /// The bytes freed by deletions; archived files do not count.
    public long bytesFreed() {
        return bytes(SweptFile.Outcome.DELETED) + bytes(SweptFile.Outcome.REMOVED) + orphanBytes;
    }

    private long bytes(SweptFile.Outcome fileOutcome) {
        return part(fileOutcome).map(FileCount::sizeBytes).orElse(0L);
    }

    private Optional<FileCount> part(SweptFile.Outcome fileOutcome) {
        return counts.stream().filter(part -> part.outcome() == fileOutcome).findFirst();
    }
}
