package org.gradeport.storage;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Stores finished files by name; a file becomes visible only when it is complete.
public interface ExportStorage {

    /// Creates what the store needs before its first file, such as folders; refuses a place where that is
    /// impossible.
    default void prepare() throws IOException {}

    /// Starts a file that is not visible until it is committed.
    PendingFile create(String name) throws IOException;

    /// Opens a stored file; `NoSuchFileException` if there is none.
    InputStream open(String name) throws IOException;

    /// The size in bytes; `NoSuchFileException` if there is none.
    long size(String name) throws IOException;

    /// When the file was committed, by the store's clock; `NoSuchFileException` if there is none.
    Instant writtenAt(String name) throws IOException;

    /// Deletes a file; false if there was none.
    boolean delete(String name) throws IOException;

    /// The names of all committed files; the caller closes the stream.
    Stream<String> list() throws IOException;

    /// Deletes unfinished files of crashed writers and returns how many; a store that keeps none has nothing to do.
    default int deleteAbandoned() throws IOException {
        return 0;
    }

    /// The id of the database that owns these files; empty before `mark`.
    Optional<String> owner() throws IOException;

    /// Records the database that owns these files, unless they have an owner.
    void mark(String owner) throws IOException;

    /// Replaces the recorded owner; only an administrator decides that.
    void adopt(String owner) throws IOException;

    /// The setting that names this place, in messages for administrators.
    default String setting() {
        return "GRADEPORT_STORAGE_KIND";
    }

    /// The free and the total space; empty for a store without a limit; an `IOException` if nothing can be written.
    default Optional<StorageSpace> space() throws IOException {
        return Optional.empty();
    }
}
