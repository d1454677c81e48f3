package org.gradeport.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One sweep.
///
/// @param by who asked for it; null for the portal itself
/// @param counts how many files of each deed, and their bytes
/// @param orphans files of dead runs, which no export knew
/// @param failed files that could not be dealt with
public record SweepRun(
        long id,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String by,
        String node,
        SweepOutcome outcome,
        List<FileCount> counts,
        int orphans,
        long orphanBytes,
        int failed,
        @Nullable String message) {

    /// Files of one deed together.
    public record FileCount(FileOutcome deed, long files, long sizeBytes) {}

    public SweepRun {
        counts = List.copyOf(counts);
    }

    /// How many files of this deed.
    public long files(FileOutcome fileOutcome) {
        return part(fileOutcome).map(FileCount::files).orElse(0L);
    }

    /// The bytes that it made room for; what was archived is not among them.
    public long bytesFreed() {
        return bytes(FileOutcome.DELETED) + bytes(FileOutcome.REMOVED) + orphanBytes;
    }

    private long bytes(FileOutcome fileOutcome) {
        return part(fileOutcome).map(FileCount::sizeBytes).orElse(0L);
    }

    private Optional<FileCount> part(FileOutcome fileOutcome) {
        return counts.stream().filter(part -> part.deed() == fileOutcome).findFirst();
    }
}
