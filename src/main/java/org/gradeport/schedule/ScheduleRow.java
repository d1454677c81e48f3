package org.gradeport.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.gradeport.schedule.rule.Zones;
import org.gradeport.security.Actor;
import org.gradeport.table.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/// A schedule as it is stored; each method returns a changed copy.
@Table("schedule")
public record ScheduleRow(
        @Id @Nullable Long id,
        @Version int version,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Plan plan,
        boolean enabled,
        @Nullable Instant pausedUntil,
        @Nullable Instant nextDue,
        long owner,
        String ownerName,
        Instant createdAt) {

    /// The part that the owner decides.
    ///
    /// @param request an `ExportRequest` as JSON
    /// @param frequency a word, so that unknown values can be read; so are `missed` and `overlap`
    /// @param days comma list
    public record Plan(
            String name,
            String request,
            String frequency,
            @Nullable String cron,
            @Nullable LocalTime time,
            String days,
            String zone,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay,
            String missed,
            String overlap,
            boolean skipEmpty) {

        static Plan of(ScheduleDefinition scheduleDefinition) {
            ScheduleRule scheduleRule = scheduleDefinition.rule();
            return new Plan(
                    scheduleDefinition.name(),
                    RequestJson.write(scheduleDefinition.request()),
                    scheduleRule.frequency().name(),
                    scheduleRule.cron(),
                    scheduleRule.time(),
                    String.join(",", scheduleRule.days()),
                    scheduleRule.zone().getId(),
                    scheduleRule.from(),
                    scheduleRule.until(),
                    scheduleDefinition.missed().name(),
                    scheduleDefinition.overlap().name(),
                    scheduleDefinition.skipEmpty());
        }

        /// The words of the rule; some may be null.
        private List<@Nullable Object> timing() {
            return Arrays.asList(frequency, cron, time, days, zone, fromDay, untilDay);
        }

        /// Refuses words that make no rule or are no policies.
        public ScheduleRule rule() {
            Faults faults = new Faults();
            faults.check(() -> MissedPolicy.of(missed));
            faults.check(() -> OverlapPolicy.of(overlap));
            faults.refuse();
            return new ScheduleRule(
                    Frequency.of(frequency), cron, time, dayList(), Zones.stored(zone), fromDay, untilDay);
        }

        /// For display, even if the word is unknown.
        MissedPolicy missedPolicy() {
            return PolicyWord.find(MissedPolicy.class, missed).orElse(MissedPolicy.RUN);
        }

        /// For display, even if the word is unknown.
        OverlapPolicy overlapPolicy() {
            return PolicyWord.find(OverlapPolicy.class, overlap).orElse(OverlapPolicy.SKIP);
        }

        public List<String> dayList() {
            return days.isEmpty() ? List.of() : Arrays.asList(days.split(","));
        }
    }

    public static ScheduleRow create(ScheduleDefinition scheduleDefinition, Actor owner, Instant now) {
        Plan plan = Plan.of(scheduleDefinition);
        return new ScheduleRow(null, 0, plan, true, null, due(plan, now), owner.account(), owner.username(), now);
    }

    public ScheduleRow changed(ScheduleDefinition scheduleDefinition, Instant now) {
        Plan next = Plan.of(scheduleDefinition);
        boolean isDueAsBefore = nextDue != null && next.timing().equals(plan.timing());
        return isDueAsBefore
                ? with(next, enabled, pausedUntil, nextDue)
                : with(next, enabled, pausedUntil, enabled ? due(next, start(now)) : null);
    }

    /// Whether the change keeps the rule.
    boolean hasRuleOf(ScheduleDefinition scheduleDefinition) {
        return plan.timing().equals(Plan.of(scheduleDefinition).timing());
    }

    public ScheduleRow paused(@Nullable Instant until, Instant now) {
        Instant next = until == null ? null : due(plan, until.isAfter(now) ? justBefore(until) : now);
        return with(plan, until != null, until, next);
    }

    public ScheduleRow resumed(Instant now) {
        return with(plan, true, null, due(plan, now));
    }

    public ScheduleRow ownedBy(Actor actor) {
        return new ScheduleRow(
                id, version, plan, enabled, pausedUntil, nextDue, actor.account(), actor.username(), createdAt);
    }

    /// After all due times until this instant are processed.
    public ScheduleRow after(Instant due) {
        return with(plan, enabled, null, due(plan, due));
    }

    private ScheduleRow with(Plan next, boolean on, @Nullable Instant paused, @Nullable Instant due) {
        return new ScheduleRow(id, version, next, on, paused, due, owner, ownerName, createdAt);
    }

    public long number() {
        if (id == null) {
            throw new IllegalStateException("The schedule is not stored yet");
        }
        return id;
    }

    private Instant start(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now) ? justBefore(pausedUntil) : now;
    }

    /// A run that is due when the pause ends is not skipped.
    private static Instant justBefore(Instant end) {
        return end.minusNanos(1_000);
    }

    private static @Nullable Instant due(Plan plan, Instant after) {
        return plan.rule().next(after).map(Occurrence::at).orElse(null);
    }
}
