package org.gradeport.storage.folder;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where finished files live.
///
/// @param folder shared by all nodes that share a database
/// @param archive likewise; expired files that the policy keeps for administrators
@Validated
@ConfigurationProperties("gradeport.storage")
record FolderStorageProperties(
        @DefaultValue("data/exports") @NotNull Path folder,
        @DefaultValue("data/exports/archive") @NotNull Path archive) {}
