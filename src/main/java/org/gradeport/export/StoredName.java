package org.gradeport.export;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a run's file in the store, such as `42-1.csv`; no other run has it.
public record StoredName(long export, int run, String extension) {

    private static final Pattern GRAMMAR = Pattern.compile("(\\d{1,18})-(\\d{1,9})\\.(.+)");

    /// Empty for a file that does not belong to an export.
    public static Optional<StoredName> parse(String name) {
        Matcher parts = GRAMMAR.matcher(name);
        return parts.matches()
                ? Optional.of(new StoredName(
                        Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /// The ids of the exports whose files have these names.
    public static List<Long> exports(Collection<String> names) {
        return names.stream()
                .flatMap(name -> parse(name).stream())
                .map(StoredName::export)
                .toList();
    }

    @Override
    public String toString() {
        return "%d-%d.%s".formatted(export, run, extension);
    }
}
