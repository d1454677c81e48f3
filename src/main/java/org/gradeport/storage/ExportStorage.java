package org.gradeport.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps finished files by name; a file appears whole or not at all.
public interface ExportStorage {

    /// Starts a file that nobody sees until it is committed.
    PendingFile create(String name) throws IOException;

    /// Opens a stored file; `NoSuchFileException` if there is none.
    InputStream open(String name) throws IOException;

    /// The size in bytes; `NoSuchFileException` if there is none.
    long size(String name) throws IOException;

    /// Removes a file; false if there was none.
    boolean delete(String name) throws IOException;

    /// The names of all stored files, pending ones left out; close the stream.
    Stream<String> list() throws IOException;

    /// Removes what writers that died left behind, and tells how many files that were.
    int deleteAbandoned() throws IOException;

    /// The database whose files these are; empty if none has marked them.
    Optional<String> owner() throws IOException;

    /// Makes them the files of this database, unless they are one's already.
    void mark(String owner) throws IOException;

    /// The room there is; an `IOException` if nothing can be written at all.
    StorageSpace space() throws IOException;
}
