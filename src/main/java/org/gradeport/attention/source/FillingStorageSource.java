package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.LocalizedMessage;
import org.gradeport.base.Tone;
import org.gradeport.metrics.StorageHistory;
import org.gradeport.system.StorageStatus.Space;
import org.springframework.stereotype.Component;

/// A storage that is nearly full, will be full soon, or cannot be used.
@Component
class FillingStorageSource implements AttentionSource {

    private static final long FEW_DAYS = 14;
    private static final double LITTLE = 0.05;
    private static final long ALMOST_FULL = 100_000_000;

    private final StorageHistory storageHistory;

    FillingStorageSource(StorageHistory storageHistory) {
        this.storageHistory = storageHistory;
    }

    @Override
    public String kind() {
        return "storage-filling";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return storageHistory
                .space()
                .map(space -> concern(space, now))
                .orElseGet(() -> storageHistory.isAvailable() ? Optional.empty() : Optional.of(away(now)))
                .stream()
                .toList();
    }

    private Concern away(Instant now) {
        return Concern.of(
                        "storage-away",
                        "store",
                        Tone.BAD,
                        storageHistory.lastAt().orElse(now))
                .withRemedies(Remedy.open("system"));
    }

    private Optional<Concern> concern(Space space, Instant now) {
        LocalizedMessage.Bytes free = new LocalizedMessage.Bytes(space.free());
        if (space.free() < ALMOST_FULL) {
            return Optional.of(concern(
                    "storage-full",
                    Tone.BAD,
                    storageHistory.below(ALMOST_FULL, 0).orElse(now),
                    free));
        } else if (space.free() < LITTLE * space.total()) {
            return Optional.of(concern(
                    "storage-low", Tone.WARN, storageHistory.below(0, LITTLE).orElse(now), free));
        }
        return storageHistory
                .daysUntilFull()
                .filter(days -> days <= FEW_DAYS)
                .map(days -> concern(kind(), Tone.WARN, now, days, free));
    }

    private static Concern concern(String kind, Tone tone, Instant since, Object... facts) {
        return Concern.of(kind, "store", tone, since, facts).withRemedies(Remedy.link("retention", "retention"));
    }
}
