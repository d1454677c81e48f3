package org.gradeport.retention;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/// A sweep as it is stored.
@Table("retention_run")
record SweepRunRow(
        @Id long id,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String byWhom,
        String node,
        SweepRun.Outcome outcome,
        int leftovers,
        long leftoverBytes,
        int failed,
        @Nullable String message) {

    private static final int MESSAGE_LENGTH = 1_000;

    static SweepRunRow begun(Instant now, @Nullable String by, String node) {
        return new SweepRunRow(0, now, null, by, node, SweepRun.Outcome.RUNNING, 0, 0, 0, null);
    }

    SweepRunRow withOrphans(int files, long bytes) {
        return new SweepRunRow(id, startedAt, finishedAt, byWhom, node, outcome, files, bytes, failed, message);
    }

    /// Failed if there is a message.
    SweepRunRow ended(Instant now, int failures, @Nullable String why) {
        SweepRun.Outcome end = why == null ? SweepRun.Outcome.DONE : SweepRun.Outcome.FAILED;
        String cut = why == null ? null : Texts.cut(why, MESSAGE_LENGTH);
        return new SweepRunRow(id, startedAt, now, byWhom, node, end, leftovers, leftoverBytes, failures, cut);
    }

    SweepRun run(List<SweepRun.FileCount> counts) {
        return new SweepRun(
                id, startedAt, finishedAt, byWhom, node, outcome, counts, leftovers, leftoverBytes, failed, message);
    }
}
