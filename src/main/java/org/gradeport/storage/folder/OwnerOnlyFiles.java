package org.gradeport.storage.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Creates folders and files that only the portal's system user may read, because they hold school records.
final class OwnerOnlyFiles {

    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnlyFiles() {}

    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder.getFileSystem(), "rwx------"));
    }

    static FileChannel createFile(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attributes(file.getFileSystem(), "rw-------"));
    }

    private static FileAttribute<?>[] attributes(FileSystem system, String permissions) {
        return system.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : NONE;
    }
}
