package org.gradeport.schedule;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.NoticeOptions;
import org.gradeport.table.InvalidValueException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The stored JSON of requests.
public final class RequestJson {

    /// Replaces a request that cannot be read, so that the schedule can be shown and edited; its owner is mailed.
    public static final ExportRequest UNREADABLE = new ExportRequest(
            "unreadable", "unreadable", Selection.ALL, Map.of(), null, new NoticeOptions(true, List.of(), false));

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RequestJson() {}

    static String write(ExportRequest request) {
        return MAPPER.writeValueAsString(request);
    }

    public static ExportRequest read(String json) {
        try {
            ExportRequest request = MAPPER.readValue(json, ExportRequest.class);
            return isWhole(request) ? request : UNREADABLE;
        } catch (JacksonException _) {
            return UNREADABLE;
        }
    }

    /// Refuses a request that cannot be read.
    public static ExportRequest readable(ExportRequest request) {
        if (request.equals(UNREADABLE)) {
            throw new InvalidValueException("request", Texts.say("schedule.refused.unreadable"), List.of());
        }
        return request;
    }

    /// Jackson sets fields that the JSON does not name to null.
    private static boolean isWhole(ExportRequest request) {
        return Stream.of(request.dataset(), request.format(), request.selection())
                .allMatch(part -> part != null);
    }
}
