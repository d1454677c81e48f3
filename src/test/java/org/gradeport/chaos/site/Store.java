package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;

/// Where the portals keep their files: one class is one kind of store.
public interface Store extends AutoCloseable {

    /// Its name in reports.
    String name();

    /// The settings of the portals.
    Map<String, String> environment();

    /// The names of all files in the store, unfinished ones included.
    Set<String> names() throws IOException;

    /// The names of all files in the archive, unfinished ones included.
    Set<String> archived() throws IOException;

    /// The content of a file in the store or, if it is not there, in the archive.
    InputStream open(String name) throws IOException;

    /// Makes all files two days old, so that a sweep removes orphans.
    void age() throws IOException;

    /// Takes all room, or says why it cannot.
    boolean fill() throws IOException;

    /// Refuses everything.
    void refuse() throws IOException;

    /// Delays everything; false if this kind of store cannot.
    boolean slow() throws IOException;

    /// Disappears as a whole.
    void leave() throws IOException;

    /// Works again as before, with all its files.
    void recover() throws IOException;

    @Override
    void close() throws IOException;
}
