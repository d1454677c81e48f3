package org.gradeport.storage.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.gradeport.base.Texts;
import org.gradeport.storage.PendingFile;
import org.gradeport.storage.StorageException;

/// A file that is written under a temporary name in the same file system as its final place.
class FolderPendingFile extends PendingFile {

    private final LivePendingFiles live;
    private final FileChannel channel;
    private final Path temporary;
    private final Path target;

    FolderPendingFile(LivePendingFiles live, Path temporary, Path target) throws IOException {
        this(live, live.create(temporary), temporary, target);
    }

    FolderPendingFile(LivePendingFiles live, FileChannel channel, Path temporary, Path target) {
        this.live = live;
        this.channel = channel;
        this.temporary = temporary;
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void commit() throws IOException {
        try {
            channel.force(true);
            channel.close();
            appear();
            force(Objects.requireNonNull(target.getParent()));
        } catch (IOException e) {
            throw e instanceof FileAlreadyExistsException ? e : StorageException.of(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        live.delete(temporary);
    }

    /// A hard link fails if the file exists; a move would replace it. Linux refuses links on a file system without
    /// them with EPERM.
    private void appear() throws IOException {
        try {
            link();
        } catch (FileAlreadyExistsException | NoSuchFileException | AccessDeniedException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            moveWithoutLink();
        }
    }

    void link() throws IOException {
        Files.createLink(target, temporary);
    }

    private void moveWithoutLink() throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new StorageException(Texts.say("storage.folder.two-systems"), false, e);
        }
    }

    /// Without this a power cut could lose the new name. Windows cannot open folders and does not need it.
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
