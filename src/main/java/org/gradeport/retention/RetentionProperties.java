package org.gradeport.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The settings of retention.
///
/// @param enabled whether this node sweeps automatically; `ENABLE_MAINTENANCE_SCHEDULER`
/// @param tick whether it polls for due sweeps; tests call the poll themselves
/// @param days in which a file can be downloaded, unless an administrator changes the policy in the portal
/// @param schedule `daily`, `weekly`, `monthly` or a cron expression
@Validated
@ConfigurationProperties("gradeport.retention")
record RetentionProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean tick,

        @DefaultValue("30") @Min(1) @Max(RetentionRule.MOST_DAYS)
        int days,

        @DefaultValue("daily") String schedule) {

    public RetentionProperties {
        SweepRule.of(schedule, ZoneOffset.UTC);
    }
}
