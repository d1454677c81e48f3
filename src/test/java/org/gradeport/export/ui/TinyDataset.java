package org.gradeport.export.ui;

import java.util.List;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.gradeport.table.RowSink;

/// A dataset with a filter of each type.
public record TinyDataset(String name, String label) implements Dataset {

    static final DatasetFilter SCHOOL = new DatasetFilter("school", "School", DatasetFilter.Type.REFERENCE, List.of());
    public static final DatasetFilter ACTIVE = new DatasetFilter(
            "active",
            "Active",
            DatasetFilter.Type.CHOICE,
            List.of(new Choice("true", "Active"), new Choice("false", "Inactive")),
            List.of("true"));

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("student", "Student", ColumnType.TEXT, 20),
                new Column("score", "Score", ColumnType.DECIMAL, 8),
                new Column("date", "Date", ColumnType.DATE, 10));
    }

    @Override
    public List<String> defaultColumns() {
        return List.of("student", "score");
    }

    @Override
    public List<DatasetFilter> filters() {
        return List.of(
                SCHOOL,
                ACTIVE,
                new DatasetFilter("min", "Score from", DatasetFilter.Type.NUMBER, List.of()),
                new DatasetFilter("from", "Date from", DatasetFilter.Type.DATE, List.of()),
                new DatasetFilter("late", "Late", DatasetFilter.Type.BOOLEAN, List.of()),
                new DatasetFilter("text", "Name", DatasetFilter.Type.TEXT, List.of()));
    }

    @Override
    public Selection completed(Selection selection) {
        List<Pick> usual =
                defaultColumns().stream().map(key -> new Pick(key, null)).toList();
        return new Selection(
                selection.columns().isEmpty() ? usual : selection.columns(), selection.filters(), selection.sort());
    }

    @Override
    public List<Column> check(Selection selection) {
        return columns();
    }

    @Override
    public void checkValues(Selection selection, Scope scope) {}

    @Override
    public long count(Selection selection, Scope scope) {
        return 0;
    }

    @Override
    public void read(Selection selection, Scope scope, long limit, RowSink sink) {}

    @Override
    public List<Choice> choices(String filter, String text, Scope scope, int limit) {
        return List.of();
    }
}
