package org.gradeport.table;

import java.io.IOException;

/// Receives the rows of an export one by one.
@FunctionalInterface
public interface RowSink {

    /// Receives one row; an `IOException` ends the reading.
    void accept(Row row) throws IOException;
}
