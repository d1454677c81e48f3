package org.gradeport.export.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The settings of runs on this node.
///
/// @param maxRecords rows that an export may have, unless an administrator sets another limit in the portal
/// @param concurrency exports that run at once
/// @param timeLimit the longest time of a run
/// @param retryDelay before the second try after a transient failure; each further delay is four times longer
/// @param warmUp whether formats are used once after the start, so that the first export is not slow
@Validated
@ConfigurationProperties("gradeport.export")
public record ExportProperties(
        @DefaultValue("100000") @Min(1) long maxRecords,
        @DefaultValue("2") @Min(1) @Max(64) int concurrency,
        @DefaultValue("1h") @NotNull Duration timeLimit,
        @DefaultValue("2s") @NotNull Duration retryDelay,
        @DefaultValue("true") boolean warmUp) {}
