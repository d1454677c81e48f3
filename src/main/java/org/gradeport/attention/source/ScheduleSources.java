package org.gradeport.attention.source;

import java.time.Duration;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleHealth;
import org.gradeport.schedule.ScheduleHealth.AffectedSchedule;
import org.gradeport.schedule.ScheduleService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Schedules that are on but produce no exports.
@Configuration(proxyBeanMethods = false)
class ScheduleSources {

    private static final Duration MAX_AGE = Duration.ofDays(7);

    private final ScheduleHealth health;
    private final ScheduleService schedules;

    ScheduleSources(ScheduleHealth health, ScheduleService schedules) {
        this.health = health;
        this.schedules = schedules;
    }

    /// Schedules that missed runs while no portal was up and have not run since.
    @Bean
    AttentionSource missedRuns() {
        return new SearchSource(
                "missed-run",
                now -> health.missed(now.minus(MAX_AGE)).stream()
                        .map(each -> runnable("missed-run", Tone.WARN, each, each.since())));
    }

    /// Schedules whose last runs could not be requested: too many rows, or missing rights.
    @Bean
    AttentionSource refusedRuns() {
        return new SearchSource(
                "refused-run",
                now -> health.refused(now.minus(MAX_AGE)).stream()
                        .map(each -> runnable("refused-run", Tone.BAD, each, health.reason(each.schedule()))));
    }

    /// Schedules that do not run because their owner's account is disabled.
    @Bean
    AttentionSource ownerlessSchedules() {
        return new SearchSource(
                "ownerless-schedule",
                now -> health.ownerless(now).stream()
                        .map(each -> concern("ownerless-schedule", Tone.BAD, each, each.ownerName(), each.lost())
                                .withRemedies(Remedy.link("reassign", address(each.schedule())))));
    }

    /// Schedules that cannot run because their rule cannot be read.
    @Bean
    AttentionSource unreadableSchedules() {
        String kind = "unreadable-schedule";
        return new SearchSource(
                kind,
                now -> health.unreadable().stream()
                        .map(each -> Concern.of(kind, each.schedule(), Tone.BAD, now, each.name(), each.sentence())
                                .withOwner(each.ownerName())
                                .withRemedies(Remedy.open(address(each.schedule())))));
    }

    /// A run ends the concern.
    private Concern runnable(String kind, Tone tone, AffectedSchedule affected, Object detail) {
        String address = address(affected.schedule());
        return concern(kind, tone, affected, affected.lost(), detail)
                .withRemedies(
                        Remedy.of("run", address, () -> schedules.runNow(affected.schedule())), Remedy.open(address));
    }

    private static Concern concern(String kind, Tone tone, AffectedSchedule affected, Object first, Object second) {
        return Concern.of(kind, affected.schedule(), tone, affected.since(), affected.name(), first, second)
                .withOwner(affected.ownerName());
    }

    private static String address(long schedule) {
        return "schedules/" + schedule;
    }
}
