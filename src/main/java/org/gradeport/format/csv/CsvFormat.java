package org.gradeport.format.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gradeport.format.Document;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatOption;
import org.gradeport.format.FormatOption.Value;
import org.gradeport.format.FormatWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Comma-separated values by RFC 4180, for spreadsheets or for machines.
@Component
@Order(20)
class CsvFormat implements ExportFormat {

    static final FormatOption PROFILE = new FormatOption(
            "profile",
            "Made for",
            List.of(
                    new Value("people", "People: accents show in Excel, text that could be a formula is escaped"),
                    new Value("machines", "Machines: RFC 4180, nothing added to the values")));

    static final FormatOption DELIMITER = new FormatOption(
            "delimiter",
            "Delimiter",
            List.of(new Value("comma", "Comma"), new Value("semicolon", "Semicolon"), new Value("tab", "Tab")));

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String label() {
        return "CSV";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public List<FormatOption> options() {
        return List.of(PROFILE, DELIMITER);
    }

    @Override
    public FormatWriter open(OutputStream out, Document document) throws IOException {
        return new CsvFormatWriter(out, document);
    }
}
