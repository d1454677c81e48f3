package org.gradeport.dataset.sql;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Scope.Nothing;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.read.RecordsReader;
import org.gradeport.table.Column;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.gradeport.table.RowSink;

/// A dataset that one SQL query reads; a subclass provides the definition.
abstract class SqlDataset implements Dataset {

    private final SqlDefinition sqlDefinition;
    private final FilterCheck filterCheck;
    private final RecordsReader recordsReader;

    public SqlDataset(SqlDefinition sqlDefinition, RecordsReader recordsReader) {
        this.sqlDefinition = sqlDefinition;
        this.filterCheck = new FilterCheck(sqlDefinition);
        this.recordsReader = recordsReader;
        check(Selection.ALL);
    }

    @Override
    public final String name() {
        return sqlDefinition.name();
    }

    @Override
    public final String label() {
        return sqlDefinition.label();
    }

    @Override
    public final List<Column> columns() {
        return sqlDefinition.columns().stream().map(SqlColumn::column).toList();
    }

    @Override
    public final List<String> defaultColumns() {
        return sqlDefinition.defaults();
    }

    @Override
    public final List<DatasetFilter> filters() {
        return sqlDefinition.filters().stream().map(SqlFilter::filter).toList();
    }

    @Override
    public final Selection completed(Selection selection) {
        return sqlDefinition.completed(selection);
    }

    @Override
    public final List<Column> check(Selection selection) {
        Selection complete = completed(selection);
        Faults faults = new Faults();
        faults.check(() -> filterCheck.check(complete.filters()));
        faults.check(() -> sqlDefinition.orderBy(complete.sort()));
        Optional<List<Column>> columns = faults.find(() -> ColumnCheck.of(sqlDefinition, complete.columns()));
        faults.refuse();
        return columns.orElseThrow();
    }

    @Override
    public final void checkValues(Selection selection, Scope scope) {
        if (!(scope instanceof Nothing)) {
            filterCheck.forEach(
                    completed(selection).filters(), (filter, values) -> refuseUnknown(filter, values, scope));
        }
    }

    @Override
    public final long count(Selection selection, Scope scope) {
        check(selection);
        if (scope instanceof Nothing) {
            return 0;
        }
        checkValues(selection, scope);
        return recordsReader.count(query(completed(selection), scope).count());
    }

    @Override
    public final void read(Selection selection, Scope scope, long limit, RowSink sink) throws IOException {
        List<Column> columns = check(selection);
        if (!(scope instanceof Nothing)) {
            Selection complete = completed(selection);
            List<SqlColumn> sources = columns.stream()
                    .map(column -> sqlDefinition.column(Part.COLUMNS, "", column.key()))
                    .toList();
            List<String> order = sqlDefinition.orderBy(complete.sort());
            recordsReader.read(query(complete, scope).rows(sources, order, limit), sink);
        }
    }

    @Override
    public final List<Choice> choices(String filter, String text, Scope scope, int limit) {
        ReferenceLookup referenceLookup =
                sqlDefinition.filter(Part.NONE, "filter", filter).lookup();
        if (referenceLookup == null) {
            throw new InvalidValueException("filter", Texts.say("dataset.no-lookup", filter), List.of());
        }
        return scope instanceof Nothing
                ? List.of()
                : recordsReader.choices(referenceLookup.query(text, scope, recordsReader.today(), limit));
    }

    /// A misspelt school or class must not result in an empty file.
    private void refuseUnknown(SqlFilter filter, Collection<Object> values, Scope scope) {
        ReferenceLookup referenceLookup = filter.lookup();
        if (referenceLookup != null && referenceLookup.keyed()) {
            Set<Object> unknown = new LinkedHashSet<>(values);
            recordsReader
                    .choices(referenceLookup.known(values, scope, recordsReader.today()))
                    .forEach(known -> unknown.remove(known.value()));
            Faults faults = new Faults();
            unknown.forEach(value -> faults.add(
                    FilterCheck.refused(filter, Texts.say("dataset.filter-unknown", filter.key(), value), List.of())));
            faults.refuse();
        }
    }

    private SqlQueryBuilder query(Selection complete, Scope scope) {
        boolean activeOnly = SqlFilter.isActiveOnly(complete.filters().getOrDefault(SqlFilter.ACTIVE_KEY, List.of()));
        ScopeCondition scopeCondition = new ScopeCondition(scope, activeOnly);
        SqlQueryBuilder query = new SqlQueryBuilder(sqlDefinition, scopeCondition, recordsReader.today());
        filterCheck.forEach(complete.filters(), query::where);
        if (recordsReader.isLargeShareOf(sqlDefinition.source().table(), query.count())) {
            query.inKeyOrder();
        }
        return query;
    }
}
