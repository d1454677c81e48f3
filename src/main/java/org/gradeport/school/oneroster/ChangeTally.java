package org.gradeport.school.oneroster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradeport.school.FileChanges;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.RosterFile;

/// The numbers of changes of one file, and the keys of some rows and records that stand for them.
final class ChangeTally {

    private static final int EXAMPLES = 3;
    private static final String DEACTIVATED = "deactivated";

    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, NavigableSet<Long>> rows = new TreeMap<>();
    private final NavigableSet<Long> missing = new TreeSet<>();

    /// Adds one kind of change: its name, its count, the first and the last row.
    void addRows(ResultSet row) throws SQLException {
        String change = row.getString(1);
        counts.merge(change, row.getLong(2), Long::sum);
        if (!change.equals("unchanged")) {
            keep(rows.computeIfAbsent(change, _ -> new TreeSet<>()), row.getLong(3), row.getLong(4));
        }
    }

    /// Adds records without a row that become inactive: their count, the first and the last key.
    void addMissing(ResultSet row) throws SQLException {
        if (row.getLong(1) > 0) {
            counts.merge(DEACTIVATED, row.getLong(1), Long::sum);
            keep(missing, row.getLong(2), row.getLong(3));
        }
    }

    private static void keep(NavigableSet<Long> keys, long first, long last) {
        keys.addAll(List.of(first, last));
        while (keys.size() > EXAMPLES) {
            keys.pollLast();
        }
    }

    FileChanges changes(RosterFile file, FileMode mode, long older, ChangeExamples examples) {
        return new FileChanges(
                file.fileName(),
                mode.word(),
                count("added"),
                count("changed"),
                count(DEACTIVATED),
                count("unchanged") + older,
                Stream.concat(
                                rows.entrySet().stream()
                                        .flatMap(
                                                change -> examples.ofRows(change.getKey(), change.getValue()).stream()),
                                examples.ofRecords(DEACTIVATED, missing).stream())
                        .toList());
    }

    private long count(String change) {
        return counts.getOrDefault(change, 0L);
    }
}
