package org.gradeport.retention;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.gradeport.error.DatabaseOutage;
import org.gradeport.retention.preview.SweepPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Carries out a plan in batches: claims the rows, moves or deletes the files, settles the rows. After a crash the
/// next plan contains the claimed rows again.
@Component
class SweepRunner {

    private static final Logger log = LoggerFactory.getLogger(SweepRunner.class);
    private static final int BATCH = 100;
    private static final int MAX_ERRORS = 10;

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

    /// Returns after all files were tried; the caller makes sure that one sweep runs at a time. While the database
    /// is away, a sweep of the portal itself throws; the next poll marks it as interrupted and repeats it.
    ///
    /// @param by the username; null for the portal itself
    SweepRun run(SweepPlan plan, @Nullable String by) {
        long run = in(() -> sweepRunRepository.begin(by));
        SweepErrors sweepErrors = new SweepErrors();
        try {
            leftovers.checkOwner();
            plan.exports().stream()
                    .gather(Gatherers.windowFixed(BATCH))
                    .takeWhile(_ -> sweepErrors.count() < MAX_ERRORS)
                    .forEach(batch -> work(run, batch, plan, by, sweepErrors));
            OrphanSweep.Totals found = leftovers.sweep(orphan -> addOrphan(run, orphan));
            in(() -> {
                sweepRunRepository.addOrphans(run, found);
                return true;
            });
        } catch (IOException e) {
            endEarly(sweepErrors, e);
        } catch (RuntimeException e) {
            if (by == null && DatabaseOutage.isCauseOf(e)) {
                throw e;
            }
            endEarly(sweepErrors, e);
        }
        return end(run, sweepErrors);
    }

    private static void endEarly(SweepErrors sweepErrors, Exception failure) {
        log.warn("The sweep ended early; the next one continues", failure);
        sweepErrors.add(failure);
    }

    private void work(long run, List<Long> batch, SweepPlan plan, @Nullable String by, SweepErrors sweepErrors) {
        List<FileClaims.ClaimedFile> claimed = in(() -> fileClaims.claim(batch, plan.asOf(), by));
        List<Done> done =
                claimed.stream().flatMap(file -> carryOut(file, sweepErrors)).toList();
        in(() -> {
            done.forEach(each -> settle(run, each));
            return true;
        });
    }

    private record Done(FileClaims.ClaimedFile file, SweptFile.Outcome outcome) {}

    private Stream<Done> carryOut(FileClaims.ClaimedFile file, SweepErrors sweepErrors) {
        try {
            return Stream.of(new Done(file, expireFile.expire(file)));
        } catch (IOException e) {
            log.warn("Could not move or delete the file {}; the next sweep tries again", file.storedAs(), e);
            sweepErrors.add(e);
            return Stream.empty();
        }
    }

    private void settle(long run, Done done) {
        if (done.outcome() != SweptFile.Outcome.DAMAGED) {
            fileClaims.settle(done.file(), done.outcome() == SweptFile.Outcome.MISSING);
        }
        sweepRunRepository.add(run, done.file().swept(done.outcome()));
    }

    private void addOrphan(long run, SweptFile orphan) {
        in(() -> {
            sweepRunRepository.add(run, orphan);
            return true;
        });
    }

    private SweepRun end(long run, SweepErrors sweepErrors) {
        SweepRun ended = in(() -> {
            sweepRunRepository.end(run, sweepErrors.count(), sweepErrors.first());
            return sweepRunRepository.find(run).orElseThrow();
        });
        log.info(
                "Sweep {} ended: {} files deleted, {} archived, {} removed from the archive, {} failed",
                run,
                ended.files(SweptFile.Outcome.DELETED),
                ended.files(SweptFile.Outcome.ARCHIVED),
                ended.files(SweptFile.Outcome.REMOVED),
                ended.failed());
        return ended;
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    /// The errors of a sweep.
    private static final class SweepErrors {

        private int count;
        private @Nullable String first;

        void add(Exception failure) {
            count++;
            if (first == null) {
                first = String.valueOf(failure.getMessage());
            }
        }

        int count() {
            return count;
        }

        @Nullable
        String first() {
            return first;
        }
    }
}
