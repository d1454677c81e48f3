package org.gradeport.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How long the trail is kept.
///
/// @param keepDays the age at which a line is deleted
@Validated
@ConfigurationProperties("gradeport.audit")
record AuditProperties(
        @DefaultValue("1095") @Min(90) @Max(36_500) int keepDays) {}
