package org.gradeport.retention.sweep;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.gradeport.retention.FileOutcome;
import org.gradeport.retention.SweepRun;
import org.gradeport.retention.preview.SweepPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Carries a plan out, a batch at a time: claim the rows, move or remove the files, settle the rows. Whoever dies
/// in between leaves claimed rows, which the next plan has again.
@Component
class SweepRunner {

    private static final Logger log = LoggerFactory.getLogger(SweepRunner.class);
    private static final int BATCH = 100;
    private static final int PATIENCE = 10;

    private final FileClaims fileClaims;
    private final ExpireFile expireFile;
    private final OrphanSweep leftovers;
    private final SweepRunRepository sweepRunRepository;
    private final TransactionOperations transaction;

    SweepRunner(
            FileClaims fileClaims,
            ExpireFile expireFile,
            OrphanSweep leftovers,
            SweepRunRepository sweepRunRepository,
            TransactionOperations transaction) {
        this.fileClaims = fileClaims;
        this.expireFile = expireFile;
        this.leftovers = leftovers;
        this.sweepRunRepository = sweepRunRepository;
        this.transaction = transaction;
    }

    /// Returns when all was tried; the caller sees to it that one sweep runs at a time.
    ///
    /// @param by who asked for it; null for the portal itself
    SweepRun run(SweepPlan plan, @Nullable String by) {
        long run = in(() -> sweepRunRepository.begin(by));
        SweepErrors sweepErrors = new SweepErrors();
        try {
            leftovers.checkOwner();
            plan.exports().stream()
                    .gather(Gatherers.windowFixed(BATCH))
                    .takeWhile(_ -> sweepErrors.count() < PATIENCE)
                    .forEach(batch -> work(run, batch, plan, by, sweepErrors));
            OrphanTotals found = leftovers.sweep();
            in(() -> {
                sweepRunRepository.addOrphans(run, found);
                return true;
            });
        } catch (IOException | RuntimeException e) {
            log.warn("The sweep of files ended early; the next one goes on where it ended", e);
            sweepErrors.add(e);
        }
        return end(run, sweepErrors);
    }

    private void work(long run, List<Long> batch, SweepPlan plan, @Nullable String by, SweepErrors sweepErrors) {
        List<ClaimedFile> claimed = in(() -> fileClaims.claim(batch, plan.asOf(), by));
        List<Done> done =
                claimed.stream().flatMap(file -> carryOut(file, sweepErrors)).toList();
        in(() -> {
            done.forEach(each -> settle(run, each));
            return true;
        });
    }

    private record Done(ClaimedFile file, FileOutcome deed) {}

    private Stream<Done> carryOut(ClaimedFile file, SweepErrors sweepErrors) {
        try {
            return Stream.of(new Done(file, expireFile.expire(file)));
        } catch (IOException e) {
            log.warn("The file {} could not be moved or removed; the next sweep tries again", file.storedAs(), e);
            sweepErrors.add(e);
            return Stream.empty();
        }
    }

    private void settle(long run, Done done) {
        fileClaims.settle(done.file(), done.deed() == FileOutcome.MISSING);
        sweepRunRepository.add(run, done.file(), done.deed());
    }

    private SweepRun end(long run, SweepErrors sweepErrors) {
        return in(() -> {
            sweepRunRepository.end(run, sweepErrors.count(), sweepErrors.first());
            return sweepRunRepository.find(run).orElseThrow();
        });
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
