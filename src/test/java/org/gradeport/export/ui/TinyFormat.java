package org.gradeport.export.ui;

import java.io.OutputStream;
import java.util.List;
import org.gradeport.format.Document;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatOption;
import org.gradeport.format.FormatWriter;

/// A format with one option, which writes nothing.
record TinyFormat(String name, String label, String extension) implements ExportFormat {

    @Override
    public String mediaType() {
        return "application/octet-stream";
    }

    @Override
    public List<FormatOption> options() {
        return List.of(new FormatOption(
                "profile",
                "Made for",
                List.of(new FormatOption.Value("people", "People"), new FormatOption.Value("machines", "Machines"))));
    }

    @Override
    public FormatWriter open(OutputStream out, Document document) {
        throw new UnsupportedOperationException();
    }
}
