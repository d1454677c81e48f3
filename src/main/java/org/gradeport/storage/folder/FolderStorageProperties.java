package org.gradeport.storage.folder;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The folders of finished files.
///
/// @param folder shared by all nodes that share a database
/// @param archive likewise, for expired files that the policy archives
@Validated
@ConfigurationProperties("gradeport.storage")
record FolderStorageProperties(
        @DefaultValue("data/exports") @NotNull Path folder,
        @DefaultValue("data/exports/archive") @NotNull Path archive) {}
