package org.gradeport.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.gradeport.table.RowSink;

/// A file being written, at memory that does not grow with its rows.
public interface FormatWriter extends RowSink, Closeable {

    /// Completes the file and tells what could not be written as it was; call once, after the last row.
    List<Warning> finish() throws IOException;

    /// Frees temporary files, finished or not.
    @Override
    void close() throws IOException;
}
