package org.gradeport.school.oneroster.stage;

import java.util.List;
import java.util.stream.IntStream;
import org.gradeport.school.oneroster.binding.RosterFile;

/// Where the fields of a file stand in its rows.
final class FileHeader {

    private final List<String> names;
    private final int[] positions;
    private final int[] others;

    /// @param names of the columns in the file, with the standard's spelling
    FileHeader(RosterFile file, List<String> names) {
        this.names = names;
        this.positions = file.header().stream().mapToInt(names::indexOf).toArray();
        this.others = IntStream.range(0, names.size())
                .filter(i -> names.get(i).startsWith("metadata."))
                .toArray();
    }

    int columns() {
        return names.size();
    }

    /// The text of a field; empty if the row or the header does not have it.
    String cell(String[] cells, int field) {
        int position = positions[field];
        return position < 0 || position >= cells.length ? "" : cells[position];
    }

    /// The names of the additional columns with a value in this row.
    List<String> others(String[] cells) {
        return others.length == 0
                ? List.of()
                : IntStream.of(others)
                        .filter(i -> !cells[i].isEmpty())
                        .mapToObj(names::get)
                        .toList();
    }
}
