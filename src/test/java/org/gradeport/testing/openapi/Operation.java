package org.gradeport.testing.openapi;

import tools.jackson.databind.JsonNode;

/// A call of the API and its description.
public record Operation(String path, String method, JsonNode description) {

    public String id() {
        return description.get("operationId").asString();
    }

    public boolean needsToken() {
        return !description.has("security");
    }

    public boolean hasBody() {
        return description.has("requestBody");
    }

    public boolean takesJson() {
        return description.path("requestBody").path("content").has("application/json");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
