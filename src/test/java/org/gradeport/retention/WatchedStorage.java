package org.gradeport.retention;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.PendingFile;
import org.gradeport.storage.StorageSpace;

/// A store that calls a listener before it deletes a file.
record WatchedStorage(ExportStorage files, Watch watch) implements ExportStorage {

    /// Gets the name; an exception refuses the deletion.
    interface Watch {
        void goes(String name) throws IOException;
    }

    @Override
    public boolean delete(String name) throws IOException {
        watch.goes(name);
        return files.delete(name);
    }

    @Override
    public PendingFile create(String name) throws IOException {
        return files.create(name);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return files.open(name);
    }

    @Override
    public long size(String name) throws IOException {
        return files.size(name);
    }

    @Override
    public Instant writtenAt(String name) throws IOException {
        return files.writtenAt(name);
    }

    @Override
    public Stream<String> list() throws IOException {
        return files.list();
    }

    @Override
    public int deleteAbandoned() throws IOException {
        return files.deleteAbandoned();
    }

    @Override
    public Optional<String> owner() throws IOException {
        return files.owner();
    }

    @Override
    public void mark(String owner) throws IOException {
        files.mark(owner);
    }

    @Override
    public void adopt(String owner) throws IOException {
        files.adopt(owner);
    }

    @Override
    public Optional<StorageSpace> space() throws IOException {
        return files.space();
    }
}
