package org.gradeport.storage.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.OwnerOnly;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.PendingFile;
import org.gradeport.storage.StorageException;
import org.gradeport.storage.StorageSpace;
import org.gradeport.storage.StoreFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files in a folder of this machine, or of a share that all nodes mount.
class FolderStorage implements ExportStorage {

    static final String PENDING = "pending";

    private static final Logger log = LoggerFactory.getLogger(FolderStorage.class);

    private final Path folder;
    private final Path pending;
    private final String setting;
    private final LivePendingFiles live = new LivePendingFiles();

    FolderStorage(Path path, String setting) {
        folder = path.toAbsolutePath().normalize();
        pending = folder.resolve(PENDING);
        this.setting = setting;
    }

    @Override
    public void prepare() throws IOException {
        OwnerOnlyFiles.createFolder(folder);
        OwnerOnlyFiles.createFolder(pending);
        OwnerOnly.warnOfReaders(folder);
    }

    /// The folder may be replaced while the portal runs.
    private void requireFolders() throws IOException {
        if (!Files.isDirectory(pending)) {
            log.warn("The folder {} was replaced or emptied; it is prepared again", folder);
            prepare();
        }
    }

    @Override
    public PendingFile create(String name) throws IOException {
        Path target = path(name);
        try {
            requireFolders();
            return new FolderPendingFile(live, temporary(name), target);
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    private Path temporary(String name) {
        return pending.resolve(LivePendingFiles.name(name));
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            return Files.newInputStream(path(name));
        } catch (IOException e) {
            throw unlessMissing(e);
        }
    }

    @Override
    public long size(String name) throws IOException {
        try {
            return Files.size(path(name));
        } catch (IOException e) {
            throw unlessMissing(e);
        }
    }

    private static IOException unlessMissing(IOException failure) {
        return failure instanceof NoSuchFileException ? failure : StorageException.of(failure);
    }

    @Override
    public Instant writtenAt(String name) throws IOException {
        return Files.getLastModifiedTime(path(name)).toInstant();
    }

    @Override
    public boolean delete(String name) throws IOException {
        return Files.deleteIfExists(path(name));
    }

    /// The caller closes the stream, which closes the folder.
    @Override
    @SuppressWarnings("StreamResourceLeak")
    public Stream<String> list() throws IOException {
        requireFolders();
        return Files.list(folder)
                .filter(Files::isRegularFile)
                .map(file -> Objects.requireNonNull(file.getFileName()).toString())
                .filter(name -> StoreFiles.isStored(name));
    }

    @Override
    public int deleteAbandoned() throws IOException {
        try {
            requireFolders();
            return live.deleteAbandoned(pending);
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public Optional<String> owner() throws IOException {
        try {
            return Optional.of(
                    Files.readString(folder.resolve(StoreFiles.OWNER)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void mark(String owner) throws IOException {
        requireFolders();
        try (PendingFile file =
                new FolderPendingFile(live, temporary(StoreFiles.OWNER), folder.resolve(StoreFiles.OWNER))) {
            file.write(owner.getBytes(StandardCharsets.UTF_8));
            file.commit();
        } catch (FileAlreadyExistsException e) {
            // Another node was first; the caller reads the owner afterwards.
        }
    }

    @Override
    public void adopt(String owner) throws IOException {
        requireFolders();
        Path temporary = temporary(StoreFiles.OWNER);
        try (FileChannel channel = live.create(temporary)) {
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(
                temporary,
                folder.resolve(StoreFiles.OWNER),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        live.delete(temporary);
    }

    @Override
    public String setting() {
        return setting;
    }

    @Override
    public Optional<StorageSpace> space() throws IOException {
        FileStore disk = Files.getFileStore(folder);
        if (disk.isReadOnly() || !Files.isWritable(pending)) {
            throw new AccessDeniedException(pending.toString(), null, "nothing can be written there");
        }
        return Optional.of(new StorageSpace(disk.getUsableSpace(), disk.getTotalSpace()));
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private Path path(String name) {
        return folder.resolve(StoreFiles.requireStored(name));
    }
}
