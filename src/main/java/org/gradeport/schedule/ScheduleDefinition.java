package org.gradeport.schedule;

import org.gradeport.export.ExportRequest;

/// What a person wants of a schedule.
///
/// @param name one line of 1 to 200 characters; exports bear it
/// @param request what is exported, and who is mailed
public record ScheduleDefinition(
        String name,
        ExportRequest request,
        ScheduleRule rule,
        MissedPolicy missed,
        OverlapPolicy overlap,
        boolean skipEmpty) {}
