package org.gradeport.schedule;

import java.time.Instant;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// One line of a schedule's history.
///
/// @param id 0 until it is stored
/// @param dueAt null for a run that a user requested
/// @param at when this was written
/// @param times the number of due times in a row from `dueAt` on; above 1 only for missed ones
/// @param detail the reason in a sentence; may be null
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
        detail = detail == null ? null : Texts.cut(detail, DETAIL_LENGTH);
    }

    /// The due time; the time of the request for a run that a user requested.
    public Instant moment() {
        return dueAt == null ? at : dueAt;
    }

    public ScheduleRun requested(long id) {
        return new ScheduleRun(this.id, schedule, dueAt, at, kind, RunOutcome.REQUESTED, id, times, detail);
    }

    /// With an outcome without an export.
    public ScheduleRun ended(RunOutcome result, @Nullable String why) {
        return new ScheduleRun(id, schedule, dueAt, at, kind, result, null, times, why);
    }

    /// With the outcome that it is tried again.
    public ScheduleRun trying(Instant now, String why) {
        return new ScheduleRun(id, schedule, dueAt, now, kind, RunOutcome.TRYING, export, times, why);
    }
}
