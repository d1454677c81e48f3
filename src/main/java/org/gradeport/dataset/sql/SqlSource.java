package org.gradeport.dataset.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradeport.school.RecordTable;

/// The tables of a dataset. One row of the first is one row of the dataset; the others are joined by keys, neither
/// multiply nor drop rows, and are joined only where an expression mentions them.
///
/// @param joins by alias; each refers only to earlier ones
record SqlSource(String table, String alias, Map<String, Join> joins) {

    private static final Pattern MENTION = Pattern.compile("\\b([a-z]+)\\.[a-z]");

    public SqlSource {
        joins = new LinkedHashMap<>(joins);
    }

    /// @param key the expression that equals the joined row's id
    /// @param side whether its columns, and those of tables joined to it, are looked up instead of joined
    record Join(String kind, String table, String alias, String key, boolean side) {

        String clause() {
            return "%s %s %s on %s.id = %s".formatted(kind, table, alias, alias, key);
        }
    }

    static SqlSource of(RecordTable table, String alias) {
        return new SqlSource(table.toString(), alias, Map.of());
    }

    /// Joins the row of this key, which always exists.
    public SqlSource join(RecordTable table, String alias, String key) {
        return with(new Join("straight_join", table.toString(), alias, key, false));
    }

    /// Joins the row of this key, if there is one.
    public SqlSource leftJoin(RecordTable table, String alias, String key) {
        return with(new Join("left join", table.toString(), alias, key, false));
    }

    /// Joins a row that many rows share; [SideTable] looks it up once.
    public SqlSource side(RecordTable table, String alias, String key) {
        return with(new Join("straight_join", table.toString(), alias, key, true));
    }

    private SqlSource with(Join join) {
        Map<String, Join> more = new LinkedHashMap<>(joins);
        more.put(join.alias(), join);
        return new SqlSource(table, alias, more);
    }

    /// The primary key, the last part of every order.
    String key() {
        return alias + ".id";
    }

    /// The side that has all columns of this expression; otherwise this source.
    SqlSource home(String expression) {
        Set<String> mentioned = mentioned(List.of(expression), true);
        List<Join> sides = joins.values().stream()
                .filter(join -> join.side() && mentioned.contains(join.alias()))
                .toList();
        return sides.size() != 1 || mentioned.contains(alias) ? this : at(sides.getFirst());
    }

    /// The column that names the row of this side.
    String keyOf(SqlSource side) {
        return Objects.requireNonNull(joins.get(side.alias())).key();
    }

    private SqlSource at(Join side) {
        return new SqlSource(side.table(), side.alias(), joins);
    }

    /// The condition with columns of this source only: rows of a side are selected by their keys.
    String reduced(String condition) {
        SqlSource home = home(condition);
        if (home.equals(this)) {
            return "(%s)".formatted(condition);
        }
        // The condition may select few rows of a joined table, which are better read first.
        String anyOrder = home.from(List.of(condition)).replace("straight_join", "join");
        return "%s in (select %s from %s where %s)".formatted(keyOf(home), home.key(), anyOrder, condition);
    }

    /// The from clause for these expressions; the first table is read before the others.
    String from(Collection<String> expressions) {
        Set<String> needed = mentioned(expressions, false);
        List<String> clauses = new ArrayList<>(List.of(table + " " + alias));
        joins.values().stream()
                .filter(join -> needed.contains(join.alias()) && !join.alias().equals(alias))
                .map(Join::clause)
                .forEach(clauses::add);
        return String.join(" ", clauses);
    }

    private Set<String> mentioned(Collection<String> expressions, boolean stopAtSides) {
        Set<String> aliases = new LinkedHashSet<>();
        expressions.forEach(expression -> addMentioned(expression, stopAtSides, aliases));
        return aliases;
    }

    private void addMentioned(String expression, boolean stopAtSides, Set<String> aliases) {
        Matcher mention = MENTION.matcher(expression);
        while (mention.find()) {
            String name = mention.group(1);
            Join join = joins.get(name);
            boolean fresh = aliases.add(name);
            if (fresh && join != null && !name.equals(alias) && !(stopAtSides && join.side())) {
                addMentioned(join.key(), stopAtSides, aliases);
            }
        }
    }
}
