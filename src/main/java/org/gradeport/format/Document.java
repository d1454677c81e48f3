package org.gradeport.format;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gradeport.table.Column;

/// What is written besides the rows.
///
/// @param title what people call the export
/// @param school the organisation's name, for the head of a page
/// @param author who asked
/// @param created when the rows were read
/// @param zone in which moments are shown
/// @param facts what was asked, line by line: dataset, filters, order
/// @param options values by option key; missing ones are the format's defaults
public record Document(
        String title,
        String school,
        String author,
        Instant created,
        ZoneId zone,
        List<Column> columns,
        List<Fact> facts,
        Map<String, String> options) {

    public Document {
        columns = List.copyOf(columns);
        facts = List.copyOf(facts);
        options = Map.copyOf(options);
    }

    /// One line of what was asked.
    public record Fact(String label, String value) {}
}
