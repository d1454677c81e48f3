package org.gradeport.school.oneroster.stage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradeport.school.Reading;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Mending;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;

/// Checks a file's header: its columns in their order, then only `metadata.` ones. Lenient reading takes the columns by
/// their names.
final class HeaderCheck {

    private final RosterFile file;
    private final FileMode mode;
    private final Reading reading;
    private final Findings findings;
    private final List<String> expected;

    HeaderCheck(RosterFile file, FileMode mode, Reading reading, Findings findings) {
        this.file = file;
        this.mode = mode;
        this.reading = reading;
        this.findings = findings;
        this.expected = file.header();
    }

    /// The header; empty if the rows below it cannot be read.
    Optional<FileHeader> read(String[] header) {
        List<String> found = Arrays.stream(header)
                .map(name -> reading.lenient() ? spelled(name) : name)
                .toList();
        long before = findings.errors();
        missing(found);
        unknown(found);
        repeated(found);
        if (findings.errors() == before) {
            order(found);
        }
        return findings.errors() == before ? Optional.of(new FileHeader(file, found)) : Optional.empty();
    }

    /// The standard's spelling of a name.
    private String spelled(String name) {
        String spelled = expected.stream()
                .filter(name.strip()::equalsIgnoreCase)
                .findFirst()
                .orElse(name.strip());
        if (!spelled.equals(name)) {
            findings.mended(Mending.WORD, place(spelled), QuotedValue.of(name), spelled);
        }
        return spelled;
    }

    private void missing(List<String> found) {
        List<String> missing =
                expected.stream().filter(name -> !found.contains(name)).toList();
        List<String> faults = missing.stream().filter(this::isNeeded).toList();
        missing.stream()
                .filter(name -> !faults.contains(name))
                .forEach(name -> findings.mended(Mending.MISSING_COLUMN, place(name), name));
        fault(faults, "missing_column", "oneroster.missing-column");
    }

    private boolean isNeeded(String name) {
        if (!reading.lenient()) {
            return true;
        }
        return RosterFile.FIRST.contains(name)
                ? mode == FileMode.DELTA || name.equals(RosterFile.FIRST.getFirst())
                : file.fields().stream()
                        .filter(RosterField::required)
                        .map(RosterField::name)
                        .anyMatch(name::equals);
    }

    private void unknown(List<String> found) {
        List<String> unknown = found.stream()
                .filter(name -> !expected.contains(name) && !name.startsWith("metadata."))
                .toList();
        if (reading.lenient()) {
            unknown.forEach(name -> findings.mended(Mending.EXTRA_COLUMN, place(name), QuotedValue.of(name)));
        } else {
            fault(unknown, "unknown_column", "oneroster.unknown-column");
        }
    }

    private void repeated(List<String> found) {
        Set<String> seen = new HashSet<>();
        List<String> repeated = found.stream().filter(name -> !seen.add(name)).toList();
        List<String> known = repeated.stream().filter(expected::contains).toList();
        fault(reading.lenient() ? known : repeated, "duplicate_column", "oneroster.duplicate-column");
    }

    private void fault(List<String> names, String code, String key) {
        if (!names.isEmpty()) {
            findings.errors(place(names.getFirst()), code, key, names);
        }
    }

    private void order(List<String> found) {
        List<String> right =
                reading.lenient() ? expected.stream().filter(found::contains).toList() : expected;
        List<String> order =
                reading.lenient() ? found.stream().filter(expected::contains).toList() : found;
        IntStream.range(0, right.size())
                .filter(i -> !right.get(i).equals(order.get(i)))
                .findFirst()
                .ifPresent(i -> disorder(i + 1, right.get(i), order.get(i)));
    }

    private void disorder(int number, String right, String found) {
        if (reading.lenient()) {
            findings.mended(Mending.ORDER, place(found), number, right, QuotedValue.of(found));
        } else {
            findings.error(place(found), "wrong_order", "oneroster.wrong-order", number, right, QuotedValue.of(found));
        }
    }

    private Place place(String field) {
        return new Place(file.fileName(), 1, field);
    }
}
