package org.gradeport.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.ZoneOffset;
import org.gradeport.retention.sweep.SweepRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How files are swept.
///
/// @param enabled whether this node sweeps by itself; `ENABLE_MAINTENANCE_SCHEDULER`
/// @param tick whether it looks for due sweeps by itself; tests call it
/// @param days a file can be downloaded, until an administrator says otherwise in the portal
/// @param schedule `daily`, `weekly`, `monthly` or a cron expression
@Validated
@ConfigurationProperties("gradeport.retention")
public record RetentionProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean tick,

        @DefaultValue("30") @Min(1) @Max(RetentionRule.MOST_DAYS)
        int days,

        @DefaultValue("daily") String schedule) {

    public RetentionProperties {
        SweepRule.of(schedule, ZoneOffset.UTC);
    }
}
