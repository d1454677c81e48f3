package org.gradeport.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.gradeport.chaos.site.Site;
import org.gradeport.chaos.site.StoreKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two portals under faults, half of the time on each kind of store. `-Dgradeport.chaos.minutes=60` runs it longer,
/// `-Dgradeport.chaos.seed=7` repeats a run's faults.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class ChaosStory {

    private static final Logger log = LoggerFactory.getLogger(ChaosStory.class);
    private static final long MINUTES = Long.getLong("gradeport.chaos.minutes", 3);
    private static final long SEED = Long.getLong("gradeport.chaos.seed", 1);
    private static final long BRIEF = 5;

    private final Clock clock = Clock.systemUTC();
    private final Path folder;

    /// @param folder of both sites, so that the second one finds the installed database server
    ChaosStory(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatever_breaks_nothing_is_lost_doubled_or_damaged_in_a_folder() throws Exception {
        run(StoreKind.FOLDER);
    }

    @Test
    void whatever_breaks_nothing_is_lost_doubled_or_damaged_on_s3() throws Exception {
        run(StoreKind.S3);
    }

    private void run(StoreKind kind) throws Exception {
        Duration share = Duration.ofMinutes(MINUTES).dividedBy(StoreKind.values().length);
        log.info("Chaos for {} s on {}, seed {}", share.toSeconds(), kind, SEED);
        Path logs = Files.createDirectories(Path.of("target", "chaos", kind.name()));
        try (Site site = new Site(folder, logs, kind, clock)) {
            ChaosReport report = new ChaosReport(SEED, site.store().name(), share.toMinutes());
            site.start();
            new ChaosRun(site, SEED, MINUTES < BRIEF, clock, report).last(share);
            write(kind, report);
        } catch (AssertionError e) {
            throw new AssertionError("Seed %d, store %s. %s".formatted(SEED, kind, e.getMessage()), e);
        }
    }

    private static void write(StoreKind kind, ChaosReport report) throws IOException {
        Path file = Path.of("target", "chaos", kind + ".md");
        Files.writeString(file, report.markdown());
        log.info("The report is in {}:\n{}", file, report.markdown());
    }
}
