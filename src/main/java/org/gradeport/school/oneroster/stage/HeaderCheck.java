package org.gradeport.school.oneroster.stage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;

/// Checks a file's header: its columns in their order, then only `metadata.` ones.
final class HeaderCheck {

    private final RosterFile file;
    private final Findings findings;
    private final List<String> expected;

    HeaderCheck(RosterFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.expected = file.header();
    }

    /// Whether the rows below this header can be read.
    boolean accepts(String[] header) {
        List<String> found = Arrays.asList(header);
        long before = findings.errors();
        missing(found);
        unknown(found);
        repeated(found);
        if (findings.errors() == before) {
            order(found);
        }
        return findings.errors() == before;
    }

    private void missing(List<String> found) {
        expected.stream()
                .filter(name -> !found.contains(name))
                .forEach(name -> findings.error(place(name), "missing_column", "oneroster.missing-column", name));
    }

    private void unknown(List<String> found) {
        found.stream()
                .filter(name -> !expected.contains(name) && !name.startsWith("metadata."))
                .forEach(name -> findings.error(
                        place(name), "unknown_column", "oneroster.unknown-column", QuotedValue.of(name)));
    }

    private void repeated(List<String> found) {
        Set<String> seen = new HashSet<>();
        found.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> findings.error(
                        place(name), "duplicate_column", "oneroster.duplicate-column", QuotedValue.of(name)));
    }

    private void order(List<String> found) {
        IntStream.range(0, expected.size())
                .filter(i -> !expected.get(i).equals(found.get(i)))
                .findFirst()
                .ifPresent(i -> findings.error(
                        place(found.get(i)),
                        "wrong_order",
                        "oneroster.wrong-order",
                        i + 1,
                        expected.get(i),
                        QuotedValue.of(found.get(i))));
    }

    private Place place(String field) {
        return new Place(file.fileName(), 1, field);
    }
}
