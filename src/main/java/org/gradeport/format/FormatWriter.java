package org.gradeport.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.gradeport.table.RowSink;

/// Writes a file with memory that does not grow with its rows.
public interface FormatWriter extends RowSink, Closeable {

    /// Completes the file and returns warnings about changed values; call once, after the last row.
    List<Warning> finish() throws IOException;

    /// Frees temporary files, finished or not.
    @Override
    void close() throws IOException;
}
