package org.gradeport.retention;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.gradeport.export.ClaimedFile;
import org.gradeport.export.ExpiringFiles;
import org.gradeport.export.Leftovers;
import org.gradeport.export.StoreSweep;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Carries a plan out, a batch at a time: claim the rows, move or remove the files, settle the rows. Whoever dies
/// in between leaves claimed rows, which the next plan has again.
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int BATCH = 100;
    private static final int PATIENCE = 10;

    private final ExpiringFiles files;
    private final FileDeeds deeds;
    private final StoreSweep leftovers;
    private final SweepHistory history;
    private final TransactionOperations transaction;

    Sweep(
            ExpiringFiles files,
            FileDeeds deeds,
            StoreSweep leftovers,
            SweepHistory history,
            TransactionOperations transaction) {
        this.files = files;
        this.deeds = deeds;
        this.leftovers = leftovers;
        this.history = history;
        this.transaction = transaction;
    }

    /// Returns when all was tried; the caller sees to it that one sweep runs at a time.
    ///
    /// @param by who asked for it; null for the portal itself
    SweepRun run(SweepPlan plan, @Nullable String by) {
        long run = in(() -> history.begin(by));
        SweepTroubles troubles = new SweepTroubles();
        try {
            plan.exports().stream()
                    .gather(Gatherers.windowFixed(BATCH))
                    .takeWhile(_ -> troubles.count() < PATIENCE)
                    .forEach(batch -> work(run, batch, plan, by, troubles));
            Leftovers found = leftovers.sweep();
            in(() -> {
                history.addLeftovers(run, found);
                return true;
            });
        } catch (IOException | RuntimeException e) {
            log.warn("The sweep of files ended early; the next one goes on where it ended", e);
            troubles.add(e);
        }
        return end(run, troubles);
    }

    private void work(long run, List<Long> batch, SweepPlan plan, @Nullable String by, SweepTroubles troubles) {
        List<ClaimedFile> claimed = in(() -> files.claim(batch, plan.asOf(), by));
        List<Done> done =
                claimed.stream().flatMap(file -> carryOut(file, troubles)).toList();
        in(() -> {
            done.forEach(each -> settle(run, each));
            return true;
        });
    }

    private record Done(ClaimedFile file, Deed deed) {}

    private Stream<Done> carryOut(ClaimedFile file, SweepTroubles troubles) {
        try {
            return Stream.of(new Done(file, deeds.carryOut(file)));
        } catch (IOException e) {
            log.warn("The file {} could not be moved or removed; the next sweep tries again", file.storedAs(), e);
            troubles.add(e);
            return Stream.empty();
        }
    }

    private void settle(long run, Done done) {
        files.settle(done.file(), done.deed() == Deed.MISSING);
        history.add(run, done.file(), done.deed());
    }

    private SweepRun end(long run, SweepTroubles troubles) {
        return in(() -> {
            history.end(run, troubles.count(), troubles.first());
            return history.find(run).orElseThrow();
        });
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
