package org.gradeport.dataset.sql;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Scope.ClassesOf;
import org.gradeport.dataset.Scope.Everything;
import org.gradeport.dataset.read.ReadPlan;
import org.gradeport.dataset.read.SqlQuery;

/// Writes the SQL of one checked request.
final class SqlQueryBuilder {

    private final SqlSource sqlSource;
    private final Scope scope;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String select = "select";

    SqlQueryBuilder(SqlDefinition sqlDefinition, Scope scope, LocalDate today) {
        sqlSource = sqlDefinition.source();
        this.scope = scope;
        conditions.add(sqlDefinition.rows());
        parameters.put("teacher", scope instanceof ClassesOf(String teacher) ? teacher : "");
        parameters.put("today", today);
        if (!(scope instanceof Everything)) {
            conditions.add(sqlSource.reduced(ScopeCondition.resolved(sqlDefinition.scope(), scope)));
        }
    }

    void where(SqlFilter filter, Collection<Object> values) {
        conditions.add(filter.conditions().stream()
                .map(condition -> ScopeCondition.resolved(condition, scope))
                .flatMap(condition -> bound(condition, "filter_" + filter.key(), values))
                .map(sqlSource::reduced)
                .collect(joining(" or ", "(", ")")));
    }

    private Stream<String> bound(String condition, String name, Collection<Object> values) {
        if (condition.contains(":values")) {
            parameters.put(name, values);
            return Stream.of(condition.replace(":values", ":" + name));
        }
        List<String> alternatives = new ArrayList<>();
        for (Object value : values) {
            String each = name + "_" + alternatives.size();
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
        List<String> sorted =
                order.stream().map(sql -> ScopeCondition.resolved(sql, scope)).toList();
        List<String> expressions = plan.expressions();
        String body =
                fromWhere(Stream.concat(expressions.stream(), sorted.stream()).toList());
        String sql = "%s %s from %s order by %s"
                .formatted(select, String.join(", ", expressions), body, String.join(", ", sorted));
        return plan.build(limit == Long.MAX_VALUE ? sql : sql + " limit " + limit);
    }

    private List<SqlColumn> resolved(List<SqlColumn> columns) {
        return columns.stream()
                .map(column -> column.computedBy(ScopeCondition.resolved(column.sql(), scope)))
                .toList();
    }

    private String fromWhere(List<String> expressions) {
        List<String> all =
                Stream.concat(expressions.stream(), conditions.stream()).toList();
        return "%s where %s".formatted(sqlSource.from(all), String.join(" and ", conditions));
    }
}
