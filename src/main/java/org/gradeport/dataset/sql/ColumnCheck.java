package org.gradeport.dataset.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.table.Column;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;

/// Checks which columns a request picks.
final class ColumnCheck {

    private static final int LONGEST_LABEL = 255;

    private final SqlDefinition sqlDefinition;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final List<Column> picked = new ArrayList<>();

    private ColumnCheck(SqlDefinition sqlDefinition) {
        this.sqlDefinition = sqlDefinition;
    }

    static List<Column> of(SqlDefinition sqlDefinition, List<Pick> picks) {
        ColumnCheck columnCheck = new ColumnCheck(sqlDefinition);
        Faults faults = new Faults();
        for (int i = 0; i < picks.size(); i++) {
            String place = "[%d]".formatted(i);
            Pick pick = picks.get(i);
            faults.check(() -> columnCheck.add(place, pick));
        }
        faults.refuse();
        return columnCheck.picked;
    }

    private void add(String place, Pick pick) {
        Column column = sqlDefinition.column(Part.COLUMNS, place, pick.key()).column();
        if (!keys.add(column.key())) {
            throw new InvalidValueException(
                    Part.COLUMNS, place, Texts.say("dataset.column-twice", column.key()), List.of());
        }
        Column labelled = pick.label() == null ? column : column.labelled(label(place, pick.label()));
        if (!labels.add(labelled.label())) {
            throw new InvalidValueException(
                    Part.COLUMNS, place, Texts.say("dataset.label-twice", labelled.label()), List.of());
        }
        picked.add(labelled);
    }

    private static String label(String place, String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL || !VisibleText.isVisible(label)) {
            throw new InvalidValueException(
                    Part.COLUMNS, place, Texts.say("dataset.label-length", LONGEST_LABEL), List.of());
        }
        return label.strip();
    }
}
