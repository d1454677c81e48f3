package org.gradeport.metrics.statistics;

import java.util.stream.Stream;
import org.gradeport.metrics.RunCriteria;

/// What day totals are grouped by besides dataset, format, outcome and class of failure.
enum TotalDimension {
    ALL("0", "0", "''", "true"),
    OWNER("owner", "0", "''", "true"),
    SCHEDULE("0", "schedule", "''", "schedule is not null"),
    NODE("0", "0", "node", "node <> ''"),
    /// Has nearly as many rows as runs, so it is read only for filters by two of the three.
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

    /// The dimension with the fewest rows that can answer the criteria.
    static TotalDimension of(RunCriteria criteria) {
        long dimensions = Stream.of(criteria.owner(), criteria.schedule(), criteria.node())
                .filter(each -> each != null)
                .count();
        if (dimensions == 0) {
            return ALL;
        } else if (dimensions > 1) {
            return FULL;
        }
        return criteria.owner() != null ? OWNER : criteria.schedule() != null ? SCHEDULE : NODE;
    }

    /// The columns `owner, schedule, node` of totals, selected from runs.
    String columns() {
        return "%s owner, %s schedule, %s node".formatted(owner, schedule, node);
    }

    /// The condition of the runs that it counts.
    String where() {
        return where;
    }

    /// The criteria with 0 or empty for columns that are not grouped, so that the primary key is used.
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
