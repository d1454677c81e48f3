package org.gradeport.api.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The schemas of problem details (RFC 9457) with the portal's members.
final class ProblemSchema {

    static final String NAME = "Problem";

    private static final String FAULT = "Fault";

    private ProblemSchema() {}

    /// The problem, and what it refers to, by name.
    static Map<String, Schema<?>> all() {
        return Map.of(NAME, problem(), FAULT, fault());
    }

    /// A problem that has all fields of a record, or none of them.
    static JsonSchema with(Schema<?> record) {
        JsonSchema problem = problem();
        record.getProperties().forEach(problem::addProperty);
        List<String> all = record.getRequired();
        problem.setDependentRequired(Map.of(all.getFirst(), all.subList(1, all.size())));
        return problem;
    }

    private static JsonSchema problem() {
        JsonSchema problem = Schemas.ofType("object");
        problem.setDescription("Problem details (RFC 9457) with a hint");
        problem.addProperty("type", text("uri-reference", "Left out, which means about:blank"));
        problem.addProperty("title", text(null, "The name of the status"));
        problem.addProperty("status", status());
        problem.addProperty("detail", text(null, "What happened, in the language of Accept-Language"));
        problem.addProperty("instance", text("uri-reference", "The path that was called"));
        problem.addProperty("hint", text(null, "What to do"));
        problem.addProperty("field", text(null, "The field or parameter with the wrong value"));
        problem.addProperty("allowed", texts("The values that it can have, if there is a list"));
        problem.addProperty("faults", Schemas.listOf(Schemas.reference(FAULT)));
        problem.addProperty("error_id", text(null, "The id of the failure in the portal's log"));
        problem.setRequired(List.of("title", "status", "detail", "hint"));
        return problem;
    }

    private static JsonSchema fault() {
        JsonSchema fault = Schemas.ofType("object");
        fault.setDescription("One wrong value");
        fault.addProperty("field", text(null, "The field or parameter"));
        fault.addProperty("detail", text(null, "What is wrong with it"));
        fault.addProperty("allowed", texts("The values that it can have, if there is a list"));
        fault.setRequired(List.of("field", "detail", "allowed"));
        return fault;
    }

    private static JsonSchema status() {
        JsonSchema status = Schemas.ofType("integer");
        status.setFormat("int32");
        return status;
    }

    private static JsonSchema text(@Nullable String format, String description) {
        JsonSchema text = Schemas.ofType("string");
        text.setFormat(format);
        text.setDescription(description);
        return text;
    }

    private static JsonSchema texts(String description) {
        JsonSchema texts = Schemas.listOf(Schemas.ofType("string"));
        texts.setDescription(description);
        return texts;
    }
}
