package org.gradeport.school.oneroster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradeport.school.oneroster.Findings.Found;
import org.gradeport.school.oneroster.Findings.Place;

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
                .forEach(name ->
                        findings.error(place(name), "missing_column", "Expected the column %s, found none.", name));
    }

    private void unknown(List<String> found) {
        found.stream()
                .filter(name -> !expected.contains(name) && !name.startsWith("metadata."))
                .forEach(name -> findings.error(
                        place(name),
                        "unknown_column",
                        "The column %s is not of OneRoster; extra columns are called metadata.<name> and stand last.",
                        new Found(name)));
    }

    private void repeated(List<String> found) {
        Set<String> seen = new HashSet<>();
        found.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> findings.error(
                        place(name), "duplicate_column", "The column %s stands twice.", new Found(name)));
    }

    private void order(List<String> found) {
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                findings.error(
                        place(found.get(i)),
                        "wrong_order",
                        "Expected column %d to be %s, found %s; the order of columns is fixed.",
                        i + 1,
                        expected.get(i),
                        new Found(found.get(i)));
                return;
            }
        }
    }

    private Place place(String field) {
        return new Place(file.fileName(), 1, field);
    }
}
