package org.gradeport.metrics.statistics;

/// Fills the database of a portal with invented runs, for its dashboard:
///
/// `java -cp target/test-classes:target/classes:<test class path> org.gradeport.metrics.statistics.FillMetrics <JDBC
/// URL> <user> <password> <runs> <days>`
final class FillMetrics {

    private FillMetrics() {}

    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[3]);
        int days = Integer.parseInt(arguments[4]);
        try (MetricsDatabase figures = MetricsDatabase.live(arguments[0], arguments[1], arguments[2])) {
            figures.fill(runs, days).addUp();
        }
    }
}
