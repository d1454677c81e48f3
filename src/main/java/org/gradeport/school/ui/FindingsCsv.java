package org.gradeport.school.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.school.Finding;

/// Findings as a file for people: RFC 4180 in UTF-8 with a BOM, and no text that a spreadsheet would run as a formula.
final class FindingsCsv {

    private static final String BOM = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private FindingsCsv() {}

    static byte[] write(List<Finding> findings) {
        Stream<String> header = Stream.of("severity,file,row,field,code,message");
        return Stream.concat(header, findings.stream().map(FindingsCsv::line))
                .collect(Collectors.joining("\r\n", BOM, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
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
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
        return quoted ? "\"%s\"".formatted(safe.replace("\"", "\"\"")) : safe;
    }
}
