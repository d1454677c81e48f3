package org.gradeport.dataset;

import java.io.IOException;
import java.util.List;
import org.gradeport.table.Column;
import org.gradeport.table.RowSink;

/// A kind of data that can be exported; each bean of this type appears in the portal, the API and the schedules.
public interface Dataset {

    /// The name in requests, such as `grades`.
    String name();

    /// The name for people, such as `Grades`.
    String label();

    /// All columns, in their natural order.
    List<Column> columns();

    /// The keys of the columns of a request that names none.
    List<String> defaultColumns();

    /// The filters that narrow it.
    List<DatasetFilter> filters();

    /// The selection, completed with the dataset's default columns, filters and order, as `read` uses it.
    Selection completed(Selection selection);

    /// The columns that the selection picks, orders and renames; refuses all unknown columns, filters, sort keys and
    /// values by name with one `InvalidValueException`.
    List<Column> check(Selection selection);

    /// Refuses, as `check` does, values of a `REFERENCE` filter that are not among the records in this scope.
    void checkValues(Selection selection, Scope scope);

    /// The number of rows that `read` would give; refuses what `check` and `checkValues` refuse.
    long count(Selection selection, Scope scope);

    /// Pushes the rows in their order from one consistent snapshot, at constant memory; stops at once when the sink
    /// throws, and with an `InterruptedIOException` when the thread is interrupted.
    default void read(Selection selection, Scope scope, RowSink sink) throws IOException {
        read(selection, scope, Long.MAX_VALUE, sink);
    }

    /// As `read`, but no more than the first `limit` rows (1 or more).
    void read(Selection selection, Scope scope, long limit, RowSink sink) throws IOException;

    /// At most `limit` choices for a filter of type `REFERENCE`, whose label contains the words of `text` or whose
    /// value is `text`.
    List<Choice> choices(String filter, String text, Scope scope, int limit);
}
