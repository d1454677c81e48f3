package org.gradeport.attention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionRepository.Snooze;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.security.CurrentActor;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of concerns, for administrators and operators.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class AttentionService {

    private static final int REASON_LENGTH = 1_000;
    private static final Duration LONGEST = Duration.ofDays(90);

    private final AttentionReader reader;
    private final AttentionRepository attentionRepository;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttentionService(
            AttentionReader reader,
            AttentionRepository attentionRepository,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.attentionRepository = attentionRepository;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /// The concerns of now.
    public AttentionList list() {
        return reader.poll();
    }

    /// The number of concerns when this node last read them, at most half a minute ago; reads nothing.
    public int lastCount() {
        return reader.lastCount();
    }

    /// Snoozes a concern.
    ///
    /// @param reason 1 to 1,000 characters
    /// @param until within 90 days
    @Transactional
    public void snooze(String key, String reason, Instant until) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > REASON_LENGTH) {
            throw new InvalidValueException("reason", Texts.say("attention.refused.reason", REASON_LENGTH), List.of());
        }
        Duration length = Duration.between(clock.instant(), until);
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw new InvalidValueException("until", Texts.say("attention.refused.until", LONGEST.toDays()), List.of());
        }
        requireOpen(key);
        attentionRepository.add(new Snooze(key, stripped, actor.get().username(), until), clock.instant());
        String detail = Texts.say("attention.audited", until.truncatedTo(ChronoUnit.MINUTES), stripped);
        publishAudited("attention.snoozed", key, detail);
    }

    /// Ends the snooze of a concern.
    @Transactional
    public void unsnooze(String key) {
        if (attentionRepository.remove(key)) {
            publishAudited("attention.woken", key, null);
        }
    }

    private void publishAudited(String action, String key, @Nullable String detail) {
        events.publishEvent(new Audited(actor.get().username(), action, key, detail));
    }

    private void requireOpen(String key) {
        AttentionList list = list();
        Stream<Concern> snoozed = list.snoozed().stream().map(SnoozedConcern::concern);
        if (Stream.concat(list.open().stream(), snoozed).map(Concern::key).noneMatch(key::equals)) {
            throw new InvalidValueException("concern", Texts.say("attention.refused.unknown", key), List.of());
        }
    }
}
