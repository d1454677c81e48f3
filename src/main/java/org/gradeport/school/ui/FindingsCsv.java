package org.gradeport.school.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.SpreadsheetCsv;
import org.gradeport.school.Finding;

/// Writes findings as CSV for spreadsheets.
final class FindingsCsv {

    private FindingsCsv() {}

    static byte[] write(List<Finding> findings) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            SpreadsheetCsv csv = new SpreadsheetCsv(file);
            csv.write("severity", "file", "row", "field", "code", "message");
            for (Finding finding : findings) {
                csv.write(cells(finding));
            }
            csv.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static String[] cells(Finding finding) {
        return new String[] {
            finding.severity().name().toLowerCase(Locale.ROOT),
            finding.file(),
            finding.row() == 0 ? "" : Long.toString(finding.row()),
            finding.field(),
            finding.code(),
            finding.message()
        };
    }
}
