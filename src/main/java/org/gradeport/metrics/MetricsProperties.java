package org.gradeport.metrics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What is measured.
///
/// @param enabled whether runs are measured and figures shown
/// @param keepDays after which a run's row is folded into its day's totals
@Validated
@ConfigurationProperties("gradeport.metrics")
public record MetricsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("400") @Min(31) @Max(36_500) int keepDays) {}
