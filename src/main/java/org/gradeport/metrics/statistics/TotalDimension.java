package org.gradeport.metrics.statistics;

import java.util.stream.Stream;
import org.gradeport.metrics.RunCriteria;

/// What a row of day totals tells apart besides dataset, format, outcome and class of failure.
enum TotalDimension {
    ALL("0", "0", "''", "true"),
    OWNER("owner", "0", "''", "true"),
    SCHEDULE("0", "schedule", "''", "schedule is not null"),
    NODE("0", "0", "node", "node <> ''"),
    /// Nearly as many rows as there were runs, so only asked where two of the three are.
    FULL("owner", "coalesce(schedule, 0)", "node", "true");

    private final String owner;
    private final String schedule;
    private final String node;
    private final String where;

    TotalDimension(String owner, String schedule, String node, String where) {
        this.owner = owner;
        this.schedule = schedule;
        this.node = node;
        this.where = where;
    }

    /// The one with the fewest rows that can tell what the filter asks.
    static TotalDimension of(RunCriteria criteria) {
        long asked = Stream.of(criteria.owner(), criteria.schedule(), criteria.node())
                .filter(each -> each != null)
                .count();
        if (asked == 0) {
            return ALL;
        } else if (asked > 1) {
            return FULL;
        }
        return criteria.owner() != null ? OWNER : criteria.schedule() != null ? SCHEDULE : NODE;
    }

    /// The columns `owner, schedule, node` of a row of totals, made from rows of runs.
    String columns() {
        return "%s owner, %s schedule, %s node".formatted(owner, schedule, node);
    }

    /// Which runs it counts.
    String where() {
        return where;
    }

    /// The filter by which the primary key leads straight to its rows: what is not told apart is 0 or empty.
    RunCriteria exact(RunCriteria criteria) {
        return this == FULL
                ? criteria
                : new RunCriteria(
                        criteria.dataset(),
                        criteria.format(),
                        this == OWNER ? criteria.owner() : Long.valueOf(0),
                        this == SCHEDULE ? criteria.schedule() : Long.valueOf(0),
                        this == NODE ? criteria.node() : "");
    }
}
