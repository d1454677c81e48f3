package org.gradeport.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// One line of a schedule's history.
///
/// @param id 0 until it is stored
/// @param dueAt null for a run that a person asked for
/// @param at when this was written
/// @param times how many due times in a row this line stands for, from `dueAt` on; above 1 only where they were missed
/// @param detail why, in a sentence, where there is something to say
@Table("schedule_run")
public record ScheduleRun(
        @Id long id,
        @Column("schedule_id") long schedule,
        @Nullable Instant dueAt,
        Instant at,
        RunKind kind,
        RunOutcome outcome,
        @Column("export_id") @Nullable Long export,
        int times,
        @Nullable String detail) {

    private static final int DETAIL_LENGTH = 1_000;

    public ScheduleRun {
        detail = detail == null || detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH);
    }

    /// The due time; of a run that a person asked for, when that was.
    public Instant moment() {
        return dueAt == null ? at : dueAt;
    }

    public ScheduleRun requested(long id) {
        return new ScheduleRun(this.id, schedule, dueAt, at, kind, RunOutcome.REQUESTED, id, times, detail);
    }

    /// It gave no export.
    public ScheduleRun ended(RunOutcome result, @Nullable String why) {
        return new ScheduleRun(id, schedule, dueAt, at, kind, result, null, times, why);
    }

    /// It is tried again from now on.
    public ScheduleRun trying(Instant now, String why) {
        return new ScheduleRun(id, schedule, dueAt, now, kind, RunOutcome.TRYING, export, times, why);
    }
}
