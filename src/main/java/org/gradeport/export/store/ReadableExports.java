package org.gradeport.export.store;

import org.gradeport.database.ReadableRows;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.export.FileLocation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which exports can be listed.
@Configuration(proxyBeanMethods = false)
public class ReadableExports {

    private static final String REQUEST = """
            coalesce(json_type(request) = 'OBJECT' and json_type(json_extract(request, '$.dataset')) = 'STRING'
              and json_type(json_extract(request, '$.format')) = 'STRING'
              and json_type(json_extract(request, '$.selection')) = 'OBJECT'
              and json_type(json_extract(request, '$.options')) = 'OBJECT', false)""";

    /// The SQL that holds for them.
    public static final String CONDITION = "(%s)"
            .formatted(String.join(
                    " and ",
                    ReadableRows.words("status", ExportStatus.values()),
                    ReadableRows.words("failure_class", FailureClass.values()),
                    ReadableRows.words("place", FileLocation.values()),
                    ReadableRows.words("fate", ExpiryAction.values()),
                    "coalesce(json_type(warnings) = 'ARRAY', true)",
                    "created_at > 0",
                    REQUEST));

    @Bean
    ReadableRows readableExportRows() {
        return new ReadableRows("export", "id", CONDITION);
    }
}
