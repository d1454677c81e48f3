package org.gradeport.storage;

import java.io.IOException;
import java.io.OutputStream;

/// A file being written; closing it before `commit` leaves nothing behind.
public abstract class PendingFile extends OutputStream {

    /// Makes the file visible under its name in one step; never replaces a file.
    public abstract void commit() throws IOException;
}
