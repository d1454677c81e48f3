package org.gradeport.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tables of a dataset. One row of the first is one row of the dataset; the others hang on it by keys, neither
/// multiply nor drop rows, and are joined only where an expression mentions them.
///
/// @param joins by alias, in an order in which each needs only earlier ones
record Source(String table, String alias, Map<String, String> joins) {

    private static final Pattern ALIAS = Pattern.compile("\\b([a-z]+)\\.[a-z]");

    Source {
        joins = new LinkedHashMap<>(joins);
    }

    static Source of(String table, String alias) {
        return new Source(table, alias, Map.of());
    }

    /// The row this key names, which is always there.
    Source join(String table, String alias, String key) {
        return with(alias, "join %2$s %1$s on %1$s.id = %3$s".formatted(alias, table, key));
    }

    /// The row this key names, if it names one.
    Source leftJoin(String table, String alias, String key) {
        return with(alias, "left join %2$s %1$s on %1$s.id = %3$s".formatted(alias, table, key));
    }

    private Source with(String alias, String clause) {
        Map<String, String> more = new LinkedHashMap<>(joins);
        more.put(alias, clause);
        return new Source(table, this.alias, more);
    }

    /// The primary key, which every order ends in.
    String key() {
        return alias + ".id";
    }

    /// The from clause that these expressions need.
    String from(Collection<String> expressions) {
        Set<String> needed = new LinkedHashSet<>();
        expressions.forEach(expression -> addAliases(expression, needed));
        List<String> clauses = new ArrayList<>(List.of(table + " " + alias));
        joins.forEach((name, clause) -> {
            if (needed.contains(name)) {
                clauses.add(clause);
            }
        });
        return String.join(" ", clauses);
    }

    private void addAliases(String expression, Set<String> needed) {
        Matcher mention = ALIAS.matcher(expression);
        while (mention.find()) {
            String clause = joins.get(mention.group(1));
            if (clause != null && needed.add(mention.group(1))) {
                addAliases(clause, needed);
            }
        }
    }
}
