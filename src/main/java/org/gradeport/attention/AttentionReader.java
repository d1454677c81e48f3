package org.gradeport.attention;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionRepository.Snooze;
import org.gradeport.base.Tone;
import org.gradeport.metrics.AttentionSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Reads every source. A source that fails is a concern too; otherwise the list would look empty.
@Component
public class AttentionReader implements AttentionSummary {

    private static final Logger log = LoggerFactory.getLogger(AttentionReader.class);

    private final List<AttentionSource> sources;
    private final AttentionRepository attentionRepository;
    private final Clock clock;
    private volatile int lastCount;
    /// When this node first saw a concern without a start time.
    private final Map<String, Instant> firstSeen = new ConcurrentHashMap<>();

    public AttentionReader(List<AttentionSource> sources, AttentionRepository attentionRepository, Clock clock) {
        this.sources = sources;
        this.attentionRepository = attentionRepository;
        this.clock = clock;
    }

    /// Also runs while no page is open, so that the start of quiet time is known.
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT20S")
    void tick() {
        poll();
    }

    public AttentionList poll() {
        AttentionList list = read(clock.instant());
        lastCount = list.open().size();
        return list;
    }

    @Override
    public Summary read() {
        AttentionList list = poll();
        return new Summary(
                list.open().stream()
                        .map(each -> new Item(each.tone(), each.cause(), each.fix(), each.since()))
                        .toList(),
                list.quietSince());
    }

    int lastCount() {
        return lastCount;
    }

    private AttentionList read(Instant now) {
        try {
            List<Concern> concerns = ask(now);
            firstSeen.keySet().retainAll(concerns.stream().map(Concern::key).toList());
            return sorted(concerns, now);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Could not read the database for the list of concerns", e);
            Concern unreachable = Concern.of("database", "away", Tone.BAD, now).withRemedies(Remedy.open("system"));
            return new AttentionList(List.of(since(unreachable, now)), List.of(), null);
        }
    }

    private Concern since(Concern concern, Instant now) {
        return concern.since().equals(now)
                ? concern.withSince(firstSeen.computeIfAbsent(concern.key(), _ -> now))
                : concern;
    }

    private AttentionList sorted(List<Concern> concerns, Instant now) {
        Map<String, Snooze> active = attentionRepository.active(now);
        List<Concern> open = new ArrayList<>();
        List<SnoozedConcern> snoozed = new ArrayList<>();
        for (Concern concern : concerns) {
            Snooze snooze = active.get(concern.key());
            if (snooze == null) {
                open.add(concern);
            } else {
                snoozed.add(new SnoozedConcern(concern, snooze.reason(), snooze.byWhom(), snooze.untilAt()));
            }
        }
        attentionRepository.deleteExcept(concerns.stream().map(Concern::key).toList());
        return new AttentionList(
                List.copyOf(open), List.copyOf(snoozed), attentionRepository.quietSince(open.isEmpty(), now));
    }

    private List<Concern> ask(Instant now) {
        return sources.stream()
                .flatMap(source -> ask(source, now))
                .map(concern -> since(concern, now))
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
            log.error("Could not check: {}", source.kind(), e);
            return Stream.of(Concern.of("unknown", source.kind(), Tone.BAD, now, source.kind())
                    .withRemedies(Remedy.open("system")));
        }
    }
}
