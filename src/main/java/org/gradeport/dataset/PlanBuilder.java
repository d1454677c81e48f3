package org.gradeport.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.dataset.Plan.Field;
import org.gradeport.dataset.Plan.Side;
import org.gradeport.table.ColumnType;

/// Decides which columns the main query gives and which are looked up.
final class PlanBuilder {

    private final Source source;
    private final List<SqlColumn> columns;
    private final Map<String, Object> parameters;
    private final Map<Source, List<Integer>> places = new LinkedHashMap<>();
    private final List<Source> sides;

    PlanBuilder(Source source, List<SqlColumn> columns, Map<String, Object> parameters) {
        this.source = source;
        this.columns = columns;
        this.parameters = parameters;
        for (int place = 0; place < columns.size(); place++) {
            Source home = source.home(columns.get(place).sql());
            places.computeIfAbsent(home, side -> new ArrayList<>()).add(place);
        }
        sides = places.keySet().stream().filter(home -> !home.equals(source)).toList();
    }

    /// What the main query selects: its own columns, then the keys of the sides.
    List<String> expressions() {
        return Stream.concat(sql(source).stream(), sides.stream().map(source::keyOf))
                .toList();
    }

    Plan build(String sql) {
        IntStream keys = IntStream.range(columns.size(), columns.size() + sides.size());
        Stream<Field> keyFields = keys.mapToObj(place -> new Field(ColumnType.INTEGER, place));
        return new Plan(
                new Query(sql, parameters),
                Stream.concat(fields(source).stream(), keyFields).toList(),
                sides.stream().map(this::side).toList());
    }

    private Side side(Source side) {
        String sql = "select %s, %s from %s where %s in (:keys)"
                .formatted(side.key(), String.join(", ", sql(side)), side.from(sql(side)), side.key());
        return new Side(new Query(sql, parameters), columns.size() + sides.indexOf(side), fields(side));
    }

    private List<String> sql(Source home) {
        return places(home).map(place -> columns.get(place).sql()).toList();
    }

    private List<Field> fields(Source home) {
        return places(home)
                .map(place -> new Field(columns.get(place).column().type(), place))
                .toList();
    }

    private Stream<Integer> places(Source home) {
        return places.getOrDefault(home, List.of()).stream();
    }
}
