package org.gradeport.api.schedules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradeport.api.exports.ExportAnswer;
import org.gradeport.api.schedules.ScheduleAnswer.LineAnswer;
import org.gradeport.api.schedules.ScheduleAnswer.RequestAnswer;
import org.gradeport.api.schedules.SchedulesController.SchedulesAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Schedules in GraphQL, as REST lists and reads them.
@Controller
class ScheduleFields {

    private final SchedulesController schedules;

    ScheduleFields(SchedulesController schedules) {
        this.schedules = schedules;
    }

    /// A named list of values.
    record NamedValues(String name, List<String> values) {}

    /// A named value.
    record NamedValue(String name, String value) {}

    @QueryMapping
    SchedulesAnswer schedules() {
        return schedules.list();
    }

    @QueryMapping
    ScheduleAnswer schedule(@Argument long id) {
        return schedules.get(id);
    }

    /// The schedules of these exports, as far as the caller may see them.
    @BatchMapping(typeName = "Export", field = "schedule")
    Map<ExportAnswer, ScheduleAnswer> ofExports(List<ExportAnswer> exports) {
        Set<Long> ids = new HashSet<>();
        exports.forEach(export -> Optional.ofNullable(export.schedule()).ifPresent(ids::add));
        Map<Long, ScheduleAnswer> byId = new HashMap<>();
        schedules.find(ids).forEach(schedule -> byId.put(schedule.id(), schedule));
        Map<ExportAnswer, ScheduleAnswer> found = new HashMap<>();
        for (ExportAnswer export : exports) {
            ScheduleAnswer schedule = byId.get(export.schedule());
            if (schedule != null) {
                found.put(export, schedule);
            }
        }
        return found;
    }

    @SchemaMapping(typeName = "ScheduleList")
    boolean schedulerEnabled(SchedulesAnswer list) {
        return list.runs();
    }

    @SchemaMapping(typeName = "ScheduleRun")
    @Nullable
    Long exportId(LineAnswer run) {
        return run.export();
    }

    @SchemaMapping(typeName = "ExportRequest")
    List<NamedValues> filters(RequestAnswer request) {
        return request.filters().entrySet().stream()
                .map(filter -> new NamedValues(filter.getKey(), filter.getValue()))
                .toList();
    }

    @SchemaMapping(typeName = "ExportRequest")
    List<NamedValue> options(RequestAnswer request) {
        return request.options().entrySet().stream()
                .map(option -> new NamedValue(option.getKey(), option.getValue()))
                .toList();
    }
}
