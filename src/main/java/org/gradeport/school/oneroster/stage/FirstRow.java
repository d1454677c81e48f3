package org.gradeport.school.oneroster.stage;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gradeport.school.oneroster.zip.CsvRows;
import org.gradeport.school.oneroster.zip.ZipPackage;

/// The header of a file in lower case, and its first row, to tell what a manifest does not.
///
/// @param cells empty if the file has no rows
record FirstRow(List<String> header, List<String> cells) {

    private static final int MAX_CELL = 10_000;

    /// A file that cannot be read has neither; it is read again as a whole, and then its faults are found.
    static FirstRow of(ZipPackage zip, String fileName) {
        try (CsvRows rows = zip.open(fileName, MAX_CELL)) {
            List<String> header = rows.hasNext() ? List.of(rows.next()) : List.of();
            return new FirstRow(
                    header.stream()
                            .map(name -> name.strip().toLowerCase(Locale.ROOT))
                            .toList(),
                    first(rows));
        } catch (IOException _) {
            return new FirstRow(List.of(), List.of(""));
        }
    }

    private static List<String> first(CsvRows rows) throws IOException {
        while (rows.hasNext()) {
            String[] cells = rows.next();
            if (!RowCheck.isBlank(cells)) {
                return List.of(cells);
            }
        }
        return List.of();
    }

    boolean has(String column) {
        return header.contains(column.toLowerCase(Locale.ROOT));
    }

    boolean isFilled(String column) {
        int at = header.indexOf(column.toLowerCase(Locale.ROOT));
        return at >= 0 && at < cells.size() && !cells.get(at).isBlank();
    }
}
