package org.gradeport.storage;

import java.io.IOException;
import java.io.OutputStream;

/// A file being written; closing it before `commit` leaves nothing behind.
public abstract class PendingFile extends OutputStream {

    /// Makes the file appear under its name at once, replacing none.
    public abstract void commit() throws IOException;
}
