package org.gradeport.school.oneroster.merge;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.gradeport.school.oneroster.stage.KeyRanges;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes the staged rows into the records, within the caller's transaction.
final class MergeRecords {

    private static final int PART = 20_000;

    private final JdbcTemplate database;
    private final ProgressMeter progressMeter;

    MergeRecords(JdbcTemplate database, ProgressMeter progressMeter) {
        this.database = database;
        this.progressMeter = progressMeter;
    }

    void run(List<MergeStep> plan, Instant now, int from, int to) {
        List<MergeStep> steps = plan.stream().filter(this::hasWork).toList();
        Map<KeyRanges, Long> sizes = new HashMap<>();
        steps.forEach(step -> sizes.computeIfAbsent(step.ranges(), keyRanges -> keyRanges.last(database)));
        progressMeter.begin(
                Step.WRITING,
                from,
                to,
                steps.stream()
                        .mapToLong(step -> sizes.getOrDefault(step.ranges(), 0L))
                        .sum());
        steps.forEach(step -> run(step, Timestamp.from(now)));
    }

    private boolean hasWork(MergeStep step) {
        return !step.existingOnly() || KeyRanges.ofRecords(step.file()).last(database) > 0;
    }

    private void run(MergeStep step, Timestamp now) {
        progressMeter.file(step.file().fileName());
        KeyRanges.forEachPart(step.ranges().last(database), PART, (above, upTo) -> {
            database.update(step.sql(), now, above, upTo);
            progressMeter.advance(upTo, upTo - above);
        });
    }
}
