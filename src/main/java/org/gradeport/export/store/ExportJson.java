package org.gradeport.export.store;

import java.util.List;
import org.gradeport.export.ExportRequest;
import org.gradeport.format.Warning;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The stored JSON of requests and warnings; independent of the API's JSON.
public final class ExportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    private ExportJson() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static ExportRequest request(String json) {
        return MAPPER.readValue(json, ExportRequest.class);
    }

    static List<Warning> warnings(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, WARNINGS);
    }
}
