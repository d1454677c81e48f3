package org.gradeport.storage.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The store and the archive, each a folder.
@Configuration(proxyBeanMethods = false)
class FolderStorageConfiguration {

    @Bean
    ExportStorage exportStorage(FolderStorageProperties folderStorageProperties) throws IOException {
        return new FolderStorage(folderStorageProperties.folder());
    }

    @Bean
    Archive archive(FolderStorageProperties folderStorageProperties) throws IOException {
        Path archive = absolute(folderStorageProperties.archive());
        Path store = absolute(folderStorageProperties.folder());
        if (archive.equals(store) || archive.equals(store.resolve(FolderStorage.PENDING))) {
            throw new IllegalStateException(
                    "EXPORT_ARCHIVE_PATH is %s, where unexpired files lie: name a folder of its own."
                            .formatted(archive));
        }
        return new Archive(new FolderStorage(archive));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
