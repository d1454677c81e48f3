package org.gradeport.error;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Limits of requests.
///
/// @param maxSize of a body, except an upload of records; at least 64 KB
@Validated
@ConfigurationProperties("gradeport.request")
public record RequestProperties(
        @DefaultValue("1MB") @NotNull DataSize maxSize) {

    /// Pages do not work with a smaller limit.
    private static final DataSize LEAST = DataSize.ofKilobytes(64);

    public RequestProperties {
        if (maxSize.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("gradeport.request.max-size must be at least 64KB");
        }
    }
}
