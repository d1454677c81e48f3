package org.gradeport.api.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatOption;

/// A format, as programs read it.
record FormatAnswer(
        String name,
        String label,
        String extension,
        @JsonProperty("media_type") String mediaType,
        List<FormatOption> options) {

    static FormatAnswer of(ExportFormat format) {
        return new FormatAnswer(
                format.name(), format.label(), format.extension(), format.mediaType(), format.options());
    }
}
