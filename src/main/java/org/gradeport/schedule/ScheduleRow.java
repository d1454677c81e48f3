package org.gradeport.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.gradeport.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/// A schedule as it is stored; each method is one step of its life and leaves this record as it was.
@Table("schedule")
record ScheduleRow(
        @Id @Nullable Long id,
        @Version int version,
        @Embedded(onEmpty = OnEmpty.USE_NULL) Plan plan,
        boolean enabled,
        @Nullable Instant pausedUntil,
        @Nullable Instant nextDue,
        long owner,
        String ownerName,
        Instant createdAt) {

    /// What a person decided.
    ///
    /// @param request an `ExportRequest` as JSON
    /// @param frequency a word, since rows outlive code
    /// @param days comma list
    record Plan(
            String name,
            String request,
            String frequency,
            @Nullable String cron,
            @Nullable LocalTime time,
            String days,
            String zone,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay,
            MissedRule missed,
            OverlapRule overlap,
            boolean skipEmpty) {

        static Plan of(ScheduleWish wish) {
            Timing timing = wish.timing();
            return new Plan(
                    wish.name(),
                    ScheduleJson.write(wish.request()),
                    timing.frequency().name(),
                    timing.cron(),
                    timing.time(),
                    String.join(",", timing.days()),
                    timing.zone().getId(),
                    timing.from(),
                    timing.until(),
                    wish.missed(),
                    wish.overlap(),
                    wish.skipEmpty());
        }

        /// Refuses what makes no rule.
        Timing timing() {
            return new Timing(Frequency.of(frequency), cron, time, dayList(), Zones.stored(zone), fromDay, untilDay);
        }

        List<String> dayList() {
            return days.isEmpty() ? List.of() : Arrays.asList(days.split(","));
        }
    }

    static ScheduleRow create(ScheduleWish wish, Actor owner, Instant now) {
        Plan plan = Plan.of(wish);
        return new ScheduleRow(null, 0, plan, true, null, due(plan, now), owner.account(), owner.username(), now);
    }

    ScheduleRow changed(ScheduleWish wish, Instant now) {
        Plan next = Plan.of(wish);
        return new ScheduleRow(
                id,
                version,
                next,
                enabled,
                pausedUntil,
                enabled ? due(next, start(now)) : null,
                owner,
                ownerName,
                createdAt);
    }

    ScheduleRow paused(@Nullable Instant until, Instant now) {
        Instant next = until == null ? null : due(plan, until.isAfter(now) ? justBefore(until) : now);
        return new ScheduleRow(id, version, plan, until != null, until, next, owner, ownerName, createdAt);
    }

    ScheduleRow resumed(Instant now) {
        return new ScheduleRow(id, version, plan, true, null, due(plan, now), owner, ownerName, createdAt);
    }

    ScheduleRow ownedBy(Actor actor) {
        return new ScheduleRow(
                id, version, plan, enabled, pausedUntil, nextDue, actor.account(), actor.username(), createdAt);
    }

    /// After what was due until this instant has been dealt with.
    ScheduleRow after(Instant due) {
        return new ScheduleRow(id, version, plan, enabled, null, due(plan, due), owner, ownerName, createdAt);
    }

    long number() {
        if (id == null) {
            throw new IllegalStateException("The schedule is not stored yet");
        }
        return id;
    }

    private Instant start(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now) ? justBefore(pausedUntil) : now;
    }

    /// A run that is due when the pause ends happens.
    private static Instant justBefore(Instant end) {
        return end.minusNanos(1_000);
    }

    private static @Nullable Instant due(Plan plan, Instant after) {
        return plan.timing().next(after).map(Occurrence::at).orElse(null);
    }
}
