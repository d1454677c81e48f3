package org.gradeport.chaos;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gradeport.chaos.fault.Fault;
import org.gradeport.chaos.fault.Faults;
import org.gradeport.chaos.fault.Part;
import org.gradeport.chaos.invariant.Episode;
import org.gradeport.chaos.load.Load;
import org.gradeport.chaos.site.Pause;
import org.gradeport.chaos.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Causes faults at random moments of a steady load and, after each, reads everything again.
final class ChaosRun {

    private static final Logger log = LoggerFactory.getLogger(ChaosRun.class);

    private static final Set<Part> PARTS = EnumSet.allOf(Part.class);

    private final Set<Part> broken = EnumSet.noneOf(Part.class);
    private final List<Episode> episodes = new ArrayList<>();
    private final ChaosReport report;
    private final Random random;
    private final Clock clock;
    private final Load load;
    private final Faults faults;
    private final Invariants invariants;

    /// @param brief whether only a few minutes are there
    ChaosRun(Site site, long seed, boolean brief, Clock clock, ChaosReport report) throws IOException {
        this.report = report;
        this.clock = clock;
        this.random = new Random(seed);
        load = new Load(site, new Random(seed), clock);
        faults = new Faults(site, brief, random);
        invariants = new Invariants(site, load, () -> List.copyOf(episodes), clock);
    }

    /// Causes faults for this time from the start of the load on, and waits for the calm at the end. Each part breaks
    /// at least once: a slow machine has three times as long for that.
    void last(Duration time) throws Exception {
        try (load) {
            load.start();
            Instant end = clock.instant().plus(time);
            while (clock.instant().isBefore(broken.equals(PARTS) ? end : end.plus(time.multipliedBy(2)))) {
                step(faults.next(broken));
            }
            requireEachPart();
            load.pause();
            report.calm(invariants.atTheEnd());
            report.totals(load.totals(), invariants.totals(), episodes);
        }
    }

    private void requireEachPart() {
        if (!broken.equals(PARTS)) {
            throw new AssertionError("Only these parts broke: " + broken);
        }
    }

    private void step(List<Fault> together) throws Exception {
        pause(500 + random.nextInt(2_500));
        List<Fault> caused = new ArrayList<>();
        try {
            for (Fault fault : together) {
                cause(fault).ifPresent(caused::add);
            }
            int seconds = caused.stream()
                    .mapToInt(fault -> fault.seconds(random))
                    .max()
                    .orElse(0);
            pause(1_000L * seconds);
        } finally {
            heal(caused);
        }
        caused.stream().filter(fault -> !fault.hadEffect()).map(Fault::name).forEach(report::withoutEffect);
        caused.removeIf(fault -> !fault.hadEffect());
        if (!caused.isEmpty()) {
            check(names(caused));
        }
    }

    private Optional<Fault> cause(Fault fault) throws Exception {
        if (!fault.cause(random)) {
            report.skipped(fault.name());
            return Optional.empty();
        }
        log.info("Caused: {}", fault.name());
        episodes.add(new Episode(fault.name(), clock.instant(), Instant.MAX, fault.repeatsMail()));
        return Optional.of(fault);
    }

    private void heal(List<Fault> caused) throws Exception {
        for (Fault fault : caused) {
            fault.heal();
            log.info(fault.hadEffect() ? "Mended: {}" : "Had no effect: {}", fault.name());
            broken.addAll(fault.hadEffect() ? Set.of(fault.part()) : Set.of());
            episodes.replaceAll(episode ->
                    episode.name().equals(fault.name()) && episode.until().equals(Instant.MAX)
                            ? new Episode(episode.name(), episode.from(), clock.instant(), episode.repeatsMail())
                            : episode);
        }
    }

    private void check(List<String> names) {
        Instant mended = clock.instant();
        pause(500);
        load.pause();
        try {
            invariants.after(String.join(", ", names));
        } finally {
            load.resume();
        }
        Duration settled = Duration.between(mended, clock.instant());
        log.info("Checked after {} s: {}", settled.toSeconds(), names);
        report.checked(names, settled);
    }

    private static List<String> names(List<Fault> caused) {
        return caused.stream().map(Fault::name).toList();
    }

    private static void pause(long millis) {
        Pause.of(Duration.ofMillis(millis));
    }
}
