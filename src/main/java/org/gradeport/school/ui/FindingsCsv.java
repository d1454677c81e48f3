package org.gradeport.school.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.base.CsvLine;
import org.gradeport.school.Finding;

/// Writes findings as CSV for people.
final class FindingsCsv {

    private FindingsCsv() {}

    static byte[] write(List<Finding> findings) {
        String header = CsvLine.of("severity", "file", "row", "field", "code", "message");
        return Stream.concat(Stream.of(header), findings.stream().map(FindingsCsv::line))
                .collect(Collectors.joining("", CsvLine.BOM, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Finding finding) {
        return CsvLine.of(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.file(),
                finding.row() == 0 ? "" : Long.toString(finding.row()),
                finding.field(),
                finding.code(),
                finding.message());
    }
}
