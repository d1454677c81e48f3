package org.gradeport.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How schedules run on this node.
///
/// @param enabled whether this node looks for due schedules
/// @param tick whether it does so by itself; tests call it
/// @param grace a due time that is seen within this long runs as usual; later it counts as missed
@Validated
@ConfigurationProperties("gradeport.schedule")
public record ScheduleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean tick,
        @DefaultValue("5m") @NotNull Duration grace) {}
