package org.gradeport.format;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gradeport.table.Column;

/// The content of a file besides its rows.
///
/// @param title the name of the export
/// @param school the organisation's name, for the page header
/// @param author the owner of the export
/// @param created when the rows were read
/// @param zone the zone of displayed times
/// @param facts the request line by line: dataset, filters, order
/// @param options values by option key; the format's defaults for missing ones
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

    /// One line of the request.
    public record Fact(String label, String value) {}
}
