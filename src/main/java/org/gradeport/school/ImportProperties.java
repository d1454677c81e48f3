package org.gradeport.school;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.gradeport.base.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Limits of a zip of records, which are enforced while it is read.
///
/// @param maxUncompressedSize of all files of a zip together
/// @param maxCompressionRatio how many times larger a file may be than its part of the zip, from the first 16 MB on
/// @param maxCellLength characters of one cell, 1,000 to 4,000,000
/// @param maxLossPercent of the active records of a file or a school that an import makes inactive without a question
/// @param maxLossRows as many are never a reason for a question, unless a snapshot lacks more than half of a file
@Validated
@ConfigurationProperties("gradeport.records")
public record ImportProperties(
        @DefaultValue("8GB") @NotNull DataSize maxUncompressedSize,
        @DefaultValue("200") @Min(2) int maxCompressionRatio,
        @DefaultValue("1000000") @Min(1_000) @Max(4_000_000) int maxCellLength,
        @DefaultValue("10") @Min(0) @Max(100) int maxLossPercent,
        @DefaultValue("20") @Min(0) int maxLossRows) {

    private static final DataSize LEAST = DataSize.ofMegabytes(1);

    public ImportProperties {
        if (maxUncompressedSize.compareTo(LEAST) < 0) {
            throw new SettingException("gradeport.records.max-uncompressed-size", "at least 1MB");
        }
    }
}
