package org.gradeport.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradeport.dataset.Scope.ClassesOf;
import org.gradeport.dataset.Scope.Everything;

/// Writes the SQL of one checked request.
final class QueryBuilder {

    private final Definition definition;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    QueryBuilder(Definition definition, Scope scope, LocalDate today) {
        this.definition = definition;
        conditions.add(definition.rows());
        parameters.put("everything", scope instanceof Everything);
        parameters.put("teacher", scope instanceof ClassesOf(String teacher) ? teacher : "");
        parameters.put("today", today);
        if (!(scope instanceof Everything)) {
            conditions.add(definition.scope());
        }
    }

    void where(SqlFilter filter, Collection<Object> values) {
        String name = "filter_" + filter.key();
        if (filter.condition().contains(":values")) {
            parameters.put(name, values);
            conditions.add(filter.condition().replace(":values", ":" + name));
        } else {
            conditions.add(anyOf(filter.condition(), name, values));
        }
    }

    private String anyOf(String condition, String name, Collection<Object> values) {
        List<String> alternatives = new ArrayList<>();
        for (Object value : values) {
            String each = name + "_" + alternatives.size();
            parameters.put(each, value);
            alternatives.add(condition.replace(":value", ":" + each));
        }
        return "((%s))".formatted(String.join(") or (", alternatives));
    }

    Query count() {
        return new Query("select count(*) from %s".formatted(fromWhere(List.of())), parameters);
    }

    Plan rows(List<SqlColumn> columns, List<String> order, long limit) {
        PlanBuilder plan = new PlanBuilder(definition.source(), columns, parameters);
        List<String> expressions = plan.expressions();
        String body =
                fromWhere(Stream.concat(expressions.stream(), order.stream()).toList());
        String sql = "select %s from %s order by %s"
                .formatted(String.join(", ", expressions), body, String.join(", ", order));
        return plan.build(limit == Long.MAX_VALUE ? sql : sql + " limit " + limit);
    }

    private String fromWhere(List<String> expressions) {
        List<String> all =
                Stream.concat(expressions.stream(), conditions.stream()).toList();
        return "%s where %s".formatted(definition.source().from(all), String.join(" and ", conditions));
    }
}
