package org.gradeport.schedule;

import org.gradeport.export.ExportRequest;
import tools.jackson.databind.json.JsonMapper;

/// Requests as they are stored.
final class ScheduleJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ScheduleJson() {}

    static String write(ExportRequest request) {
        return MAPPER.writeValueAsString(request);
    }

    static ExportRequest read(String json) {
        return MAPPER.readValue(json, ExportRequest.class);
    }
}
