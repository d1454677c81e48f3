package org.gradeport.base;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A line of a small CSV file for people: RFC 4180, and no text that a spreadsheet would run as a formula.
public final class CsvLine {

    /// What such a file begins with, so that a spreadsheet reads it as UTF-8.
    public static final String BOM = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvLine() {}

    /// The cells in a line, its end included.
    public static String of(String... cells) {
        return Stream.of(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
        return quoted ? "\"%s\"".formatted(safe.replace("\"", "\"\"")) : safe;
    }
}
