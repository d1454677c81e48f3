package org.gradeport.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a run's file in the store: the database's id, the export, the run and a random part, such as
/// `0c5f1a8e-9d21-11f0-8f6a-0242ac120002-42-1-9c2e41aa.csv`. Earlier versions wrote `42-1.csv`.
///
/// @param database empty in names of earlier versions
/// @param random distinguishes it from a name that a database issued before it was restored from a backup; likewise
public record StoredName(String database, long export, int run, String random, String extension) {

    private static final Pattern GRAMMAR =
            Pattern.compile("(?:([0-9a-f-]{36})-)?(\\d{1,18})-(\\d{1,9})(?:-([0-9a-f]{8}))?\\.(.+)");

    /// Empty for a file that does not belong to an export.
    public static Optional<StoredName> parse(String name) {
        Matcher parts = GRAMMAR.matcher(name);
        return parts.matches()
                ? Optional.of(new StoredName(
                        part(parts, 1),
                        Long.parseLong(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        part(parts, 4),
                        parts.group(5)))
                : Optional.empty();
    }

    private static String part(Matcher parts, int group) {
        return parts.group(group) == null ? "" : parts.group(group);
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
        return (database.isEmpty() ? "" : database + "-")
                + "%d-%d".formatted(export, run)
                + (random.isEmpty() ? "" : "-" + random)
                + "."
                + extension;
    }
}
