package org.gradeport.school.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.school.Finding;

/// Findings as a CSV file for people: RFC 4180 with a byte order mark, and no cell that a spreadsheet runs.
final class FindingsCsv {

    private static final String MARK = "\uFEFF";

    private FindingsCsv() {}

    static String of(List<Finding> findings) {
        return findings.stream()
                .map(FindingsCsv::line)
                .collect(Collectors.joining("", MARK + "severity,file,row,field,code,message\r\n", ""));
    }

    private static String line(Finding finding) {
        return Stream.of(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.file(),
                        finding.row() == 0 ? "" : Long.toString(finding.row()),
                        finding.field(),
                        finding.code(),
                        finding.message())
                .map(FindingsCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /// CWE-1236: what a file's author wrote stands in messages.
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
