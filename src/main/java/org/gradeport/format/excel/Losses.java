package org.gradeport.format.excel;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradeport.format.Warning;

/// Counts the values that are in the file otherwise than in the records.
final class Losses {

    private final Map<Loss, Long> counts = new EnumMap<>(Loss.class);

    void add(Loss loss, long values) {
        counts.merge(loss, values, Long::sum);
    }

    List<Warning> warnings() {
        return counts.entrySet().stream()
                .map(count -> count.getKey().warning(count.getValue()))
                .toList();
    }

    enum Loss {
        CELL_CUT("Texts cut at the 32,767 characters that an Excel cell holds, each marked '%s' at its end: %%,d."
                .formatted(CellText.CUT)),
        VALUE_AS_TEXT("Values written as text since Excel would change them"
                + " (numbers of more than 15 digits, days before March 1900 or after the year 9999): %,d."),
        ROWS_CONTINUED("Rows that go on on another sheet, since an Excel sheet holds 1,048,576 with its header: %,d.");

        private final String message;

        Loss(String message) {
            this.message = message;
        }

        private Warning warning(long count) {
            return new Warning(name().toLowerCase(Locale.ROOT), String.format(Locale.ROOT, message, count), count);
        }
    }
}
