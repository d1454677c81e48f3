package org.gradeport.schedule;

import org.gradeport.export.ExportRequest;

/// The part of a schedule that its owner decides.
///
/// @param name one line of 1 to 200 characters; also the name of its exports
/// @param request what is exported, and who is mailed
public record ScheduleDefinition(
        String name,
        ExportRequest request,
        ScheduleRule rule,
        MissedPolicy missed,
        OverlapPolicy overlap,
        boolean skipEmpty) {}
