package org.gradeport.storage;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Selects the kind of store.
///
/// @param kind the kind of a [StorageProvider]
@Validated
@ConfigurationProperties("gradeport.storage")
record StorageProperties(@DefaultValue("folder") @NotBlank String kind) {}
