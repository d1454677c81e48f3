package org.gradeport.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The store and the archive, each a folder.
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    ExportStorage exportStorage(StorageProperties properties) throws IOException {
        return new FolderStorage(properties.folder());
    }

    @Bean
    Archive archive(StorageProperties properties) throws IOException {
        Path archive = absolute(properties.archive());
        Path store = absolute(properties.folder());
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
