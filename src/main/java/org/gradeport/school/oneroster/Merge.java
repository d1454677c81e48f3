package org.gradeport.school.oneroster;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradeport.school.ImportListener.Step;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes the staged rows into the records, within the caller's transaction.
final class Merge {

    private static final int PART = 20_000;

    private final JdbcTemplate database;
    private final Meter meter;

    Merge(JdbcTemplate database, Meter meter) {
        this.database = database;
        this.meter = meter;
    }

    void run(List<MergeStep> plan, Instant now, int from, int to) {
        List<MergeStep> steps = plan.stream().filter(this::hasWork).toList();
        Map<Ranges, Long> sizes = new HashMap<>();
        steps.forEach(step -> sizes.computeIfAbsent(step.ranges(), ranges -> ranges.last(database)));
        meter.begin(
                Step.WRITING,
                from,
                to,
                steps.stream()
                        .mapToLong(step -> sizes.getOrDefault(step.ranges(), 0L))
                        .sum());
        steps.forEach(step -> run(step, Timestamp.from(now)));
    }

    private boolean hasWork(MergeStep step) {
        return !step.forHeld() || Ranges.ofRecords(step.file()).last(database) > 0;
    }

    private void run(MergeStep step, Timestamp now) {
        meter.file(step.file().fileName());
        Ranges.each(step.ranges().last(database), PART, (above, upTo) -> {
            database.update(step.sql(), now, above, upTo);
            meter.advance(upTo, upTo - above);
        });
    }
}
