package org.gradeport.dataset;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Scope.Nothing;
import org.gradeport.table.Column;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.RowSink;

/// A dataset that is one SQL query; a subclass only defines it.
abstract class SqlDataset implements Dataset {

    private final Definition definition;
    private final Conditions conditions;
    private final Records records;

    SqlDataset(Definition definition, Records records) {
        this.definition = definition;
        this.conditions = new Conditions(definition);
        this.records = records;
        check(Selection.ALL);
    }

    @Override
    public final String name() {
        return definition.name();
    }

    @Override
    public final String label() {
        return definition.label();
    }

    @Override
    public final List<Column> columns() {
        return definition.columns().stream().map(SqlColumn::column).toList();
    }

    @Override
    public final List<String> defaultColumns() {
        return definition.defaults();
    }

    @Override
    public final List<Filter> filters() {
        return definition.filters().stream().map(SqlFilter::filter).toList();
    }

    @Override
    public final Selection completed(Selection selection) {
        return definition.completed(selection);
    }

    @Override
    public final List<Column> check(Selection selection) {
        Selection complete = completed(selection);
        conditions.check(complete.filters());
        Order.of(definition, complete.sort());
        return Columns.of(definition, complete.columns());
    }

    @Override
    public final long count(Selection selection, Scope scope) {
        check(selection);
        if (scope instanceof Nothing) {
            return 0;
        }
        Selection complete = completed(selection);
        conditions.forEach(complete.filters(), (filter, values) -> refuseUnknown(filter, values, scope));
        return records.count(query(complete, scope).count());
    }

    @Override
    public final void read(Selection selection, Scope scope, long limit, RowSink sink) throws IOException {
        List<Column> columns = check(selection);
        if (!(scope instanceof Nothing)) {
            Selection complete = completed(selection);
            List<SqlColumn> sources = columns.stream()
                    .map(column -> definition.column("columns", column.key()))
                    .toList();
            List<String> order = Order.of(definition, complete.sort());
            records.read(query(complete, scope).rows(sources, order, limit), sink);
        }
    }

    @Override
    public final List<Choice> choices(String filter, String text, Scope scope, int limit) {
        Lookup lookup = definition.filter("filter", filter).lookup();
        if (lookup == null) {
            throw new InvalidValueException("filter", Texts.say("dataset.no-lookup", filter), List.of());
        }
        return scope instanceof Nothing
                ? List.of()
                : records.choices(lookup.query(text, scope, records.today(), limit));
    }

    /// An empty file would hide that a school or a class was misspelt.
    private void refuseUnknown(SqlFilter filter, Collection<Object> values, Scope scope) {
        Lookup lookup = filter.lookup();
        if (lookup != null && lookup.keyed()) {
            Set<Object> unknown = new LinkedHashSet<>(values);
            records.choices(lookup.known(values, scope, records.today()))
                    .forEach(known -> unknown.remove(known.value()));
            unknown.stream().findFirst().ifPresent(value -> {
                throw Conditions.refused(filter, Texts.say("dataset.filter-unknown", filter.key(), value), List.of());
            });
        }
    }

    private QueryBuilder query(Selection complete, Scope scope) {
        QueryBuilder query = new QueryBuilder(definition, scope, records.today());
        conditions.forEach(complete.filters(), query::where);
        if (records.isMuchOf(definition.source().table(), query.count())) {
            query.inKeyOrder();
        }
        return query;
    }
}
