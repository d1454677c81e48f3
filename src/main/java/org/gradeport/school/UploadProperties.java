package org.gradeport.school;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// The limit of uploaded zips.
///
/// @param maxSize of all zips that are being received, checked or imported
@Validated
@ConfigurationProperties("gradeport.uploads")
public record UploadProperties(@DefaultValue("8GB") @NotNull DataSize maxSize) {}
