package org.gradeport.storage.folder;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.gradeport.base.SettingException;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.StorageProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/// Keeps the store and the archive in a folder each.
@Component("folder")
final class FolderStorageProvider implements StorageProvider {

    private final Path store;
    private final Path archive;

    FolderStorageProvider(FolderStorageProperties folderStorageProperties) {
        store = folderStorageProperties.folder();
        archive = folderStorageProperties.archive();
    }

    @Override
    public ExportStorage openStore() {
        return new FolderStorage(store, "GRADEPORT_STORAGE_FOLDER");
    }

    @Override
    public ExportStorage openArchive() {
        return new FolderStorage(archive, "EXPORT_ARCHIVE_PATH");
    }

    /// The folders of finished files.
    ///
    /// @param folder shared by all nodes that share a database
    /// @param archive likewise, for expired files that the policy archives
    @Validated
    @ConfigurationProperties("gradeport.storage")
    record FolderStorageProperties(
            @DefaultValue("data/exports") @NotNull Path folder,
            @DefaultValue("data/exports/archive") @NotNull Path archive) {

        FolderStorageProperties {
            folder = folder.toAbsolutePath().normalize();
            archive = archive.toAbsolutePath().normalize();
            if (archive.equals(folder) || archive.equals(folder.resolve(FolderStorage.PENDING))) {
                throw new SettingException(
                        "gradeport.storage.archive", "a folder of its own, other than that of unexpired files");
            }
        }
    }
}
