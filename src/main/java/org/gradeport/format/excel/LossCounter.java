package org.gradeport.format.excel;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradeport.base.Texts;
import org.gradeport.format.Warning;

/// Counts the values that differ between file and records.
final class LossCounter {

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
        CELL_CUT,
        VALUE_AS_TEXT,
        ROWS_CONTINUED;

        private Warning warning(long count) {
            String message = switch (this) {
                case CELL_CUT -> Texts.say("format.excel.cut", count, CellText.CUT);
                case VALUE_AS_TEXT -> Texts.say("format.excel.as-text", count);
                case ROWS_CONTINUED -> Texts.say("format.excel.continued", count);
            };
            return new Warning(name().toLowerCase(Locale.ROOT), message, count);
        }
    }
}
