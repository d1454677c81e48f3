package org.gradeport.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Selection;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.RowSink;
import org.springframework.dao.CannotAcquireLockException;

/// Numbered rows, controlled by the filters `rows` and `mode`.
public class FakeDataset implements Dataset {

    static final List<Column> COLUMNS = List.of(
            new Column("number", "Number", ColumnType.INTEGER, 10), new Column("text", "Text", ColumnType.TEXT, 20));

    /// How many reads of mode `deadlock` fail before one succeeds.
    public final AtomicInteger deadlocks = new AtomicInteger();

    /// How many reads of mode `lame` hang before one succeeds.
    public final AtomicInteger stuckReads = new AtomicInteger();

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public String label() {
        return "Numbers";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> defaultColumns() {
        return List.of("number", "text");
    }

    @Override
    public List<DatasetFilter> filters() {
        return List.of(
                new DatasetFilter("rows", "Rows", DatasetFilter.Type.NUMBER, List.of()),
                new DatasetFilter(
                        "mode", "Mode", DatasetFilter.Type.CHOICE, List.of(new Choice("endless", "Without end"))),
                new DatasetFilter("class", "Class", DatasetFilter.Type.REFERENCE, List.of()));
    }

    @Override
    public Selection completed(Selection selection) {
        return new Selection(
                List.of(new Selection.Pick("number", null), new Selection.Pick("text", null)),
                selection.filters(),
                selection.sort());
    }

    @Override
    public List<Column> check(Selection selection) {
        for (String key : selection.filters().keySet()) {
            if (filters().stream()
                    .noneMatch(datasetFilter -> datasetFilter.key().equals(key))) {
                throw new InvalidValueException("filters." + key, "There is no filter " + key, List.of());
            }
        }
        return COLUMNS;
    }

    @Override
    public void checkValues(Selection selection, Scope scope) {}

    @Override
    public long count(Selection selection, Scope scope) {
        return scope instanceof Scope.Nothing ? 0 : rows(selection);
    }

    @Override
    public void read(Selection selection, Scope scope, long limit, RowSink sink) throws IOException {
        switch (mode(selection)) {
            case "endless" -> endless(sink);
            case "stuck" -> stick(sink);
            case "lame" -> lame(selection, scope, sink);
            case "deadlock" -> deadlock(selection, sink);
            case "broken" -> throw new IllegalStateException("Broken on purpose");
            default -> push(Math.min(limit, count(selection, scope)), sink);
        }
    }

    @Override
    public List<Choice> choices(String filter, String text, Scope scope, int limit) {
        return List.of(new Choice("c1", "1a Mathematics"));
    }

    private void endless(RowSink sink) throws IOException {
        while (true) {
            push(1, sink);
            LockSupport.parkNanos(100_000);
        }
    }

    /// Like a slow database before the second row.
    private static void stick(RowSink sink) throws IOException {
        push(1, sink);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("Interrupted while waiting for a row");
        }
    }

    private void lame(Selection selection, Scope scope, RowSink sink) throws IOException {
        if (stuckReads.getAndDecrement() > 0) {
            stick(sink);
        }
        push(count(selection, scope), sink);
    }

    private void deadlock(Selection selection, RowSink sink) throws IOException {
        push(1, sink);
        if (deadlocks.getAndDecrement() > 0) {
            throw new CannotAcquireLockException("Deadlock on purpose");
        }
        push(rows(selection) - 1, sink);
    }

    private static void push(long rows, RowSink sink) throws IOException {
        for (long number = 1; number <= rows; number++) {
            long value = number;
            sink.accept(column -> column == 0 ? (Object) value : "row " + value);
        }
    }

    private static long rows(Selection selection) {
        return Long.parseLong(
                selection.filters().getOrDefault("rows", List.of("10")).getFirst());
    }

    private static String mode(Selection selection) {
        return String.join("", selection.filters().getOrDefault("mode", List.of()));
    }

    /// A request for this number of rows in this mode; empty for the default mode.
    public static ExportRequest request(long rows, String mode) {
        Map<String, List<String>> filters =
                Map.of("rows", List.of(String.valueOf(rows)), "mode", mode.isEmpty() ? List.of() : List.of(mode));
        return new ExportRequest("numbers", "plain", new Selection(List.of(), filters, List.of()), Map.of(), null);
    }
}
