package org.gradeport.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.Tone;
import org.gradeport.metrics.Snoozes.Snooze;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Asks every source. One that cannot answer is a concern itself: silence would read as peace.
@Component
class AttentionReader {

    private static final Logger log = LoggerFactory.getLogger(AttentionReader.class);

    private final List<AttentionSource> sources;
    private final Snoozes snoozes;
    private final QuietTime quiet;
    private final Clock clock;
    private volatile int lastCount;
    private final FirstSight sight = new FirstSight();

    AttentionReader(List<AttentionSource> sources, Snoozes snoozes, QuietTime quiet, Clock clock) {
        this.sources = sources;
        this.snoozes = snoozes;
        this.quiet = quiet;
        this.clock = clock;
    }

    /// Also while nobody looks, so that the list can say since when it is quiet.
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT20S")
    void tick() {
        AttentionList list = look();
        if (!list.open().isEmpty()) {
            log.debug("{} concerns need attention", list.open().size());
        }
    }

    AttentionList look() {
        AttentionList list = read(clock.instant());
        lastCount = list.open().size();
        return list;
    }

    int lastCount() {
        return lastCount;
    }

    private AttentionList read(Instant now) {
        try {
            List<Concern> concerns = ask(now);
            sight.keepOnly(concerns);
            return sorted(concerns, now);
        } catch (DataAccessException | TransactionException e) {
            log.warn("What needs attention cannot be read from the database", e);
            return new AttentionList(List.of(sight.of(databaseAway(now), now)), List.of(), null);
        }
    }

    private static Concern databaseAway(Instant now) {
        return Concern.of("database", "away", Tone.BAD, now).with(Remedy.open("system"));
    }

    private AttentionList sorted(List<Concern> concerns, Instant now) {
        Map<String, Snooze> lasting = snoozes.lasting(now);
        List<Concern> open = new ArrayList<>();
        List<Snoozed> put = new ArrayList<>();
        for (Concern concern : concerns) {
            Optional.ofNullable(lasting.get(concern.key()))
                    .ifPresentOrElse(snooze -> put.add(snoozed(concern, snooze)), () -> open.add(concern));
        }
        snoozes.keepOnly(concerns.stream().map(Concern::key).toList());
        return new AttentionList(List.copyOf(open), List.copyOf(put), quiet.note(open.isEmpty(), now));
    }

    private static Snoozed snoozed(Concern concern, Snooze snooze) {
        return new Snoozed(concern, snooze.reason(), snooze.by(), snooze.until());
    }

    private List<Concern> ask(Instant now) {
        return sources.stream()
                .flatMap(source -> ask(source, now))
                .map(concern -> sight.of(concern, now))
                .sorted(Comparator.comparing((Concern concern) -> concern.tone() != Tone.BAD)
                        .thenComparing(Concern::since)
                        .thenComparing(Concern::key))
                .toList();
    }

    private Stream<Concern> ask(AttentionSource source, Instant now) {
        try {
            return source.concerns(now).stream();
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("What needs attention of the kind {} cannot be told", source.kind(), e);
            return Stream.of(Concern.of("unknown", source.kind(), Tone.BAD, now, source.kind())
                    .with(Remedy.open("system")));
        }
    }
}
