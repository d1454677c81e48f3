package org.gradeport.api.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springframework.http.HttpHeaders;

/// The problems that many calls answer, by status, and the parts that such answers consist of.
enum ProblemAnswer {
    INVALID(400, "A value is wrong, or the body or an address cannot be read"),
    NO_TOKEN(401, "The token is missing, unknown, expired or revoked"),
    DENIED(403, "The role of the account, or the scopes of the token, do not allow this"),
    MISSING(404, "There is nothing of this id, or it is not yours"),
    SLOW(408, "The body arrived too slowly"),
    TOO_LARGE(413, "The body is too large or too deep"),
    OTHER_TYPE(415, "The body has another media type"),
    FAILED(500, "The portal failed; the log has the error id"),
    UNAVAILABLE(503, "The database or the store for files cannot be used at this moment, or the file is not ready"),
    FULL(507, "A disk of the portal has no room; nothing was changed");

    private final String status;
    private final String when;

    ProblemAnswer(int status, String when) {
        this.status = Integer.toString(status);
        this.when = when;
    }

    String status() {
        return status;
    }

    ApiResponse reference() {
        return new ApiResponse().$ref("#/components/responses/" + status);
    }

    ApiResponse response() {
        ApiResponse response = of(when, Schemas.reference(ProblemSchema.NAME));
        return switch (this) {
            case NO_TOKEN -> response.addHeaderObject(HttpHeaders.WWW_AUTHENTICATE, header("The scheme (RFC 6750)"));
            case UNAVAILABLE -> response.addHeaderObject(HttpHeaders.RETRY_AFTER, seconds());
            default -> response;
        };
    }

    static ApiResponse of(String when, Schema<?> schema) {
        return new ApiResponse()
                .description(when)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(schema)));
    }

    static Header seconds() {
        Schema<?> whole = Schemas.ofType("integer");
        return new Header()
                .required(true)
                .description("Seconds until a new try")
                .schema(whole);
    }

    static Header header(String description) {
        return new Header().required(true).description(description).schema(Schemas.ofType("string"));
    }
}
