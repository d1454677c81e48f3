package org.gradeport.dataset.sql;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Scope.ClassesOf;
import org.gradeport.dataset.Scope.Everything;
import org.gradeport.dataset.read.ReadPlan;
import org.gradeport.dataset.read.SqlQuery;

/// Writes the SQL of one checked request.
final class SqlQueryBuilder {

    private final SqlDefinition sqlDefinition;
    private final SqlSource sqlSource;
    private final ScopeCondition scopeCondition;
    private final ClassConditions classConditions = new ClassConditions();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String select = "select";

    SqlQueryBuilder(SqlDefinition sqlDefinition, ScopeCondition scopeCondition, LocalDate today) {
        this.sqlDefinition = sqlDefinition;
        this.scopeCondition = scopeCondition;
        Scope scope = scopeCondition.scope();
        sqlSource = sqlDefinition.source();
        conditions.add(sqlDefinition.rows());
        parameters.put("teacher", scope instanceof ClassesOf(String teacher) ? teacher : "");
        parameters.put("today", today);
        if (!(scope instanceof Everything)) {
            conditions.add(sqlSource.reduced(scopeCondition.resolved(sqlDefinition.scope())));
        }
    }

    void where(SqlFilter filter, Collection<Object> values) {
        if (filter.filter().type() == DatasetFilter.Type.TEXT) {
            conditions.add(values.stream()
                    .map(words -> allWords(filter, (Collection<?>) words))
                    .collect(joining(" or ", "(", ")")));
        } else if (filter.onClass().isEmpty()) {
            conditions.add(bound(filter.conditions(), filter, values).collect(joining(" or ", "(", ")")));
        } else {
            bound(List.of(filter.onClass()), filter, values)
                    .forEach(condition -> classConditions.add(
                            condition,
                            bound(filter.conditions(), filter, values).findFirst()));
        }
    }

    private String allWords(SqlFilter filter, Collection<?> words) {
        return words.stream()
                .map(word -> bound(filter.conditions(), filter, List.of(word)).collect(joining(" or ", "(", ")")))
                .collect(joining(" and ", "(", ")"));
    }

    private Stream<String> bound(List<String> alternatives, SqlFilter filter, Collection<Object> values) {
        return alternatives.stream()
                .map(scopeCondition::resolved)
                .flatMap(condition -> bound(condition, "filter_" + filter.key(), values))
                .map(sqlSource::reduced);
    }

    private Stream<String> bound(String condition, String name, Collection<Object> values) {
        if (condition.contains(":values")) {
            parameters.put(name, values);
            return Stream.of(condition.replace(":values", ":" + name));
        }
        List<String> alternatives = new ArrayList<>();
        for (Object value : values) {
            String each = name + "_" + parameters.size();
            parameters.put(each, value);
            alternatives.add(condition.replace(":value", ":" + each));
        }
        return alternatives.stream();
    }

    /// Makes the database read the main table in key order instead of collecting rows from other tables and sorting
    /// them.
    void inKeyOrder() {
        select = "select straight_join";
    }

    SqlQuery count() {
        return new SqlQuery("%s count(*) from %s".formatted(select, fromWhere(List.of())), parameters);
    }

    ReadPlan rows(List<SqlColumn> columns, List<String> order, long limit) {
        ReadPlanBuilder plan = new ReadPlanBuilder(sqlSource, resolved(columns), parameters);
        List<String> sorted = order.stream().map(this::resolved).toList();
        List<String> expressions = plan.expressions();
        String body =
                fromWhere(Stream.concat(expressions.stream(), sorted.stream()).toList());
        String sql = "%s %s from %s order by %s"
                .formatted(select, String.join(", ", expressions), body, String.join(", ", sorted));
        return plan.build(limit == Long.MAX_VALUE ? sql : sql + " limit " + limit);
    }

    private List<SqlColumn> resolved(List<SqlColumn> columns) {
        return columns.stream()
                .map(column -> column.computedBy(resolved(column.sql())))
                .toList();
    }

    private String resolved(String sql) {
        return classConditions.resolved(scopeCondition.resolved(sql));
    }

    private String fromWhere(List<String> expressions) {
        List<String> where =
                Stream.concat(conditions.stream(), someClass().stream()).toList();
        List<String> all = Stream.concat(expressions.stream(), where.stream()).toList();
        return "%s where %s".formatted(sqlSource.from(all), String.join(" and ", where));
    }

    private Optional<String> someClass() {
        return classConditions
                .of(scopeCondition.resolved(sqlDefinition.someClass()))
                .map("(%s)"::formatted);
    }
}
