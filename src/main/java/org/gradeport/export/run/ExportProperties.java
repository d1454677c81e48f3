package org.gradeport.export.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How exports run on this node.
///
/// @param maxRecords rows an export may have, until an administrator says otherwise in the portal
/// @param concurrency exports that run at once
/// @param timeLimit after which a run is ended
/// @param retryDelay before the second try of a run that met a passing trouble; each further delay is four times longer
/// @param warmUp whether formats are exercised after the start, so that the first export is not slow
@Validated
@ConfigurationProperties("gradeport.export")
public record ExportProperties(
        @DefaultValue("100000") @Min(1) long maxRecords,
        @DefaultValue("2") @Min(1) @Max(64) int concurrency,
        @DefaultValue("1h") @NotNull Duration timeLimit,
        @DefaultValue("2s") @NotNull Duration retryDelay,
        @DefaultValue("true") boolean warmUp) {}
