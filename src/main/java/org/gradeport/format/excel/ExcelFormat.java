package org.gradeport.format.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.gradeport.format.Document;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatOption;
import org.gradeport.format.FormatOption.Value;
import org.gradeport.format.FormatWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An Excel workbook: a sheet with the rows and a filter, and an About sheet with the request.
@Component
@Order(10)
class ExcelFormat implements ExportFormat {

    static final FormatOption ABOUT = new FormatOption(
            "about",
            "Sheet that tells what was asked",
            List.of(new Value("yes", "With an About sheet"), new Value("no", "Rows only")));

    private final int rowsPerSheet;

    @Autowired
    ExcelFormat() {
        this(SpreadsheetVersion.EXCEL2007.getMaxRows() - 1);
    }

    ExcelFormat(int rowsPerSheet) {
        this.rowsPerSheet = rowsPerSheet;
    }

    @Override
    public String name() {
        return "excel";
    }

    @Override
    public String label() {
        return "Excel";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public List<FormatOption> options() {
        return List.of(ABOUT);
    }

    @Override
    public FormatWriter open(OutputStream out, Document document) throws IOException {
        return new ExcelFormatWriter(out, document, rowsPerSheet);
    }
}
