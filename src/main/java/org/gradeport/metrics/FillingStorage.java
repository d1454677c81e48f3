package org.gradeport.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.Tone;
import org.gradeport.storage.StorageSpace;
import org.springframework.stereotype.Component;

/// Warns before there is no room for files, and when the store cannot be used.
@Component
class FillingStorage implements AttentionSource {

    private static final long FEW_DAYS = 14;
    private static final double LITTLE = 0.05;
    private static final long HARDLY_ANY = 100_000_000;

    private final StorageSamples samples;

    FillingStorage(StorageSamples samples) {
        this.samples = samples;
    }

    @Override
    public String kind() {
        return "storage-filling";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return samples
                .space()
                .map(space -> concern(space, now))
                .orElseGet(() -> Optional.of(Concern.of(
                                "storage-away",
                                "store",
                                Tone.BAD,
                                samples.lastAt().orElse(now))
                        .with(Remedy.open("system"))))
                .stream()
                .toList();
    }

    private Optional<Concern> concern(StorageSpace space, Instant now) {
        Sentence.Bytes free = new Sentence.Bytes(space.free());
        if (space.free() < HARDLY_ANY) {
            return Optional.of(
                    tell("storage-full", Tone.BAD, samples.below(HARDLY_ANY, 0).orElse(now), free));
        } else if (space.free() < LITTLE * space.total()) {
            return Optional.of(
                    tell("storage-low", Tone.WARN, samples.below(0, LITTLE).orElse(now), free));
        }
        return samples.daysUntilFull()
                .filter(days -> days <= FEW_DAYS)
                .map(days -> tell(kind(), Tone.WARN, now, days, free));
    }

    private static Concern tell(String kind, Tone tone, Instant since, Object... facts) {
        return Concern.of(kind, "store", tone, since, facts).with(new Remedy("retention", "retention", null));
    }
}
