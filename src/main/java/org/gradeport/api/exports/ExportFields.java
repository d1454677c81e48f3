package org.gradeport.api.exports;

import java.time.Instant;
import java.util.Set;
import org.gradeport.api.exports.ExportsController.PageAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Exports in GraphQL, as REST lists and reads them.
@Controller
class ExportFields {

    private final ExportsController exports;

    ExportFields(ExportsController exports) {
        this.exports = exports;
    }

    @QueryMapping
    PageAnswer exports(
            @Argument boolean mine,
            @Argument Set<String> status,
            @Argument Set<String> types,
            @Argument Set<String> formats,
            @Argument @Nullable Instant createdFrom,
            @Argument @Nullable String text,
            @Argument String sort,
            @Argument int page,
            @Argument int size) {
        return exports.list(mine, status, types, formats, createdFrom, text, sort, page, size);
    }

    @QueryMapping
    ExportAnswer export(@Argument long id) {
        return exports.get(id);
    }

    @SchemaMapping(typeName = "ExportPage")
    boolean hasNext(PageAnswer page) {
        return (page.page() + 1L) * page.size() < page.total();
    }
}
