package org.gradeport.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gradeport.chaos.site.Site;
import org.gradeport.chaos.site.StoreKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two portals under faults. `-Dgradeport.chaos.minutes=60` runs it longer and on each store,
/// `-Dgradeport.chaos.seed=7` repeats a run's faults.
public class ChaosStory {

    private static final Logger log = LoggerFactory.getLogger(ChaosStory.class);
    private static final long MINUTES = Long.getLong("gradeport.chaos.minutes", 1);
    private static final long SEED = Long.getLong("gradeport.chaos.seed", 1);
    private static final long BRIEF = 5;

    private final Clock clock = Clock.systemUTC();
    private final Path folder;

    ChaosStory(@TempDir Path folder) {
        this.folder = folder;
    }

    private static List<StoreKind> stores() {
        return MINUTES < BRIEF ? List.of(StoreKind.FOLDER) : List.of(StoreKind.values());
    }

    /// The minutes are shared by the stores.
    @ParameterizedTest
    @MethodSource("stores")
    void whatever_breaks_nothing_is_lost_doubled_or_damaged(StoreKind kind) throws Exception {
        Duration share = Duration.ofMinutes(MINUTES).dividedBy(stores().size());
        log.info("Chaos for {} s, seed {}", share.toSeconds(), SEED);
        Path logs = Files.createDirectories(Path.of("target", "chaos", kind.name()));
        try (Site site = new Site(folder, logs, kind, clock)) {
            ChaosReport report = new ChaosReport(SEED, site.store().name(), share.toMinutes());
            site.start();
            run(site, share, report);
            write(kind, report);
        } catch (AssertionError e) {
            throw new AssertionError("Seed %d, store %s. %s".formatted(SEED, kind, e.getMessage()), e);
        }
    }

    private void run(Site site, Duration time, ChaosReport report) throws Exception {
        new ChaosRun(site, SEED, MINUTES < BRIEF, clock, report).last(time);
    }

    private static void write(StoreKind kind, ChaosReport report) throws IOException {
        Path file = Path.of("target", "chaos", kind + ".md");
        Files.writeString(file, report.markdown());
        log.info("The report is in {}:\n{}", file, report.markdown());
    }
}
