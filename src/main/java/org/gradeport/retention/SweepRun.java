package org.gradeport.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One sweep.
///
/// @param by who asked for it; null for the portal itself
/// @param parts how many files of each deed, and their bytes
/// @param leftovers files of dead runs, which no export knew
/// @param failed files that could not be dealt with
public record SweepRun(
        long id,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String by,
        String node,
        SweepOutcome outcome,
        List<Part> parts,
        int leftovers,
        long leftoverBytes,
        int failed,
        @Nullable String message) {

    /// Files of one deed together.
    public record Part(Deed deed, long files, long sizeBytes) {}

    public SweepRun {
        parts = List.copyOf(parts);
    }

    /// How many files of this deed.
    public long files(Deed deed) {
        return part(deed).map(Part::files).orElse(0L);
    }

    /// The bytes that it made room for; what was archived is not among them.
    public long bytesFreed() {
        return bytes(Deed.DELETED) + bytes(Deed.REMOVED) + leftoverBytes;
    }

    private long bytes(Deed deed) {
        return part(deed).map(Part::sizeBytes).orElse(0L);
    }

    private Optional<Part> part(Deed deed) {
        return parts.stream().filter(part -> part.deed() == deed).findFirst();
    }
}
