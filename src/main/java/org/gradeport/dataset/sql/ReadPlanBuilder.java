package org.gradeport.dataset.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.dataset.read.ReadPlan;
import org.gradeport.dataset.read.ReadPlan.Field;
import org.gradeport.dataset.read.ReadPlan.Side;
import org.gradeport.dataset.read.SqlQuery;
import org.gradeport.table.ColumnType;

/// Decides which columns the main query reads and which are looked up.
final class ReadPlanBuilder {

    private final SqlSource sqlSource;
    private final List<SqlColumn> columns;
    private final Map<String, Object> parameters;
    private final Map<SqlSource, List<Integer>> places = new LinkedHashMap<>();
    private final List<SqlSource> sides;

    ReadPlanBuilder(SqlSource sqlSource, List<SqlColumn> columns, Map<String, Object> parameters) {
        this.sqlSource = sqlSource;
        this.columns = columns;
        this.parameters = parameters;
        for (int place = 0; place < columns.size(); place++) {
            SqlSource home = sqlSource.home(columns.get(place).sql());
            places.computeIfAbsent(home, side -> new ArrayList<>()).add(place);
        }
        sides = places.keySet().stream().filter(home -> !home.equals(sqlSource)).toList();
    }

    /// What the main query selects: its own columns, then the keys of the sides.
    List<String> expressions() {
        return Stream.concat(sql(sqlSource).stream(), sides.stream().map(sqlSource::keyOf))
                .toList();
    }

    ReadPlan build(String sql) {
        IntStream keys = IntStream.range(columns.size(), columns.size() + sides.size());
        Stream<Field> keyFields = keys.mapToObj(place -> new Field(ColumnType.INTEGER, place));
        return new ReadPlan(
                new SqlQuery(sql, parameters),
                Stream.concat(fields(sqlSource).stream(), keyFields).toList(),
                sides.stream().map(this::side).toList());
    }

    private Side side(SqlSource side) {
        String sql = "select %s, %s from %s where %s in (:keys)"
                .formatted(side.key(), String.join(", ", sql(side)), side.from(sql(side)), side.key());
        return new Side(new SqlQuery(sql, parameters), columns.size() + sides.indexOf(side), fields(side));
    }

    private List<String> sql(SqlSource home) {
        return places(home).map(place -> columns.get(place).sql()).toList();
    }

    private List<Field> fields(SqlSource home) {
        return places(home)
                .map(place -> new Field(columns.get(place).column().type(), place))
                .toList();
    }

    private Stream<Integer> places(SqlSource home) {
        return places.getOrDefault(home, List.of()).stream();
    }
}
