package org.gradeport.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The settings of schedules on this node.
///
/// @param enabled whether this node runs schedules
/// @param tick whether it polls for due schedules; tests call the poll themselves
/// @param grace a due time that is seen within this time runs as usual; later it counts as missed
@Validated
@ConfigurationProperties("gradeport.schedule")
public record ScheduleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean tick,
        @DefaultValue("5m") @NotNull Duration grace) {}
