package org.gradeport.dataset.sql;

/// What the optimizer believes: the rows of some tables and the different values of each of their indexes.
public enum Belief {
    EMPTY(0, 0, "like '%'"),
    HUGE(1_000_000_000, 1, "like '%'"),
    UNIQUE(1_000, 1_000, "like '%'"),
    REPEATED(1_000, 1, "like '%'"),
    PERSONS_EMPTY(0, 0, "= 'person'"),
    ALL_BUT_RESULTS_EMPTY(0, 0, "<> 'result'"),
    ALL_BUT_ENROLLMENTS_EMPTY(0, 0, "<> 'enrollment'");

    final long rows;
    final long values;
    final String tables;

    Belief(long rows, long values, String tables) {
        this.rows = rows;
        this.values = values;
        this.tables = tables;
    }
}
