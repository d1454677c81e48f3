package org.gradeport.api.exports;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Describes the answers to downloads (RFC 9110): the file in the media type of its format, or a range of it.
@Component
class DownloadDescription implements OperationCustomizer {

    private static final List<String> OF_FILE =
            List.of(HttpHeaders.ETAG, HttpHeaders.ACCEPT_RANGES, HttpHeaders.CONTENT_DISPOSITION, "Repr-Digest");
    private static final List<String> CONDITIONS =
            List.of(HttpHeaders.RANGE, HttpHeaders.IF_RANGE, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    private final Formats formats;

    DownloadDescription(Formats formats) {
        this.formats = formats;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType() == DownloadController.class) {
            CONDITIONS.forEach(name -> operation.addParametersItem(
                    new HeaderParameter().name(name).required(false).schema(text())));
            operation
                    .getResponses()
                    .addApiResponse("200", file("The file"))
                    .addApiResponse("206", with(file("The range"), HttpHeaders.CONTENT_RANGE))
                    .addApiResponse("304", with(answer("The client has it"), HttpHeaders.ETAG))
                    .addApiResponse("412", answer("Its ETag is not in If-Match"))
                    .addApiResponse("416", with(answer("The range is not in the file"), HttpHeaders.CONTENT_RANGE));
        }
        return operation;
    }

    private ApiResponse file(String description) {
        JsonSchema bytes = text();
        bytes.setFormat("binary");
        Content content = new Content();
        formats.all().stream()
                .map(ExportFormat::mediaType)
                .forEach(type -> content.addMediaType(type, new MediaType().schema(bytes)));
        ApiResponse file = answer(description).content(content);
        OF_FILE.forEach(name -> with(file, name));
        return file;
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse().description(description);
    }

    private static ApiResponse with(ApiResponse response, String header) {
        return response.addHeaderObject(header, new Header().required(true).schema(text()));
    }

    private static JsonSchema text() {
        JsonSchema text = new JsonSchema();
        text.setTypes(Set.of("string"));
        return text;
    }
}
