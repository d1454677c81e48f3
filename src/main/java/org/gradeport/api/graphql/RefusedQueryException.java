package org.gradeport.api.graphql;

import graphql.execution.AbortExecutionException;
import java.util.Map;

/// A query is too large to be run.
class RefusedQueryException extends AbortExecutionException {

    RefusedQueryException(String message) {
        super(message);
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of(
                QueryErrors.CODE, "TOO_COMPLEX", "hint", "Ask for fewer fields or smaller pages, in several queries.");
    }
}
