package org.gradeport.metrics.statistics;

/// The SQL that groups rows of runs.
final class RunGroupSql {

    private static final String KEY = "dataset, format, outcome, failure_class";

    private RunGroupSql() {}

    /// Groups by these columns.
    ///
    /// @param columns of the inner query, such as `owner, 0 schedule`
    /// @param names of these columns
    static String of(String columns, String names, String where) {
        return """
                select %2$s, %4$s, sum(n) runs, sum(q) queued_ms, sum(d) duration_ms, max(slow) slowest_ms,
                  sum(r) row_count, sum(s) size_bytes, max(last) last_export, max(at) last_at,
                  if(outcome = 'READY', group_concat(concat(bucket, ':', n)), '') durations
                from (select %1$s, %4$s, %5$s bucket, count(*) n, sum(queued_ms) q, sum(duration_ms) d,
                    max(duration_ms) slow, sum(row_count) r, sum(size_bytes) s, max(export_id) last, max(ended_at) at
                  from run_metric where %3$s group by %2$s, %4$s, bucket) counted
                group by %2$s, %4$s""".formatted(columns, names, where, KEY, Histogram.bucketOf("duration_ms"));
    }
}
