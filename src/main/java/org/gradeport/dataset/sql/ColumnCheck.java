package org.gradeport.dataset.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.table.Column;
import org.gradeport.table.InvalidValueException;

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
        for (int i = 0; i < picks.size(); i++) {
            columnCheck.add("columns[%d]".formatted(i), picks.get(i));
        }
        return columnCheck.picked;
    }

    private void add(String field, Pick pick) {
        Column column = sqlDefinition.column(field, pick.key()).column();
        if (!keys.add(column.key())) {
            throw new InvalidValueException(field, Texts.say("dataset.column-twice", column.key()), List.of());
        }
        Column labelled = pick.label() == null ? column : column.labelled(label(field, pick.label()));
        if (!labels.add(labelled.label())) {
            throw new InvalidValueException(field, Texts.say("dataset.label-twice", labelled.label()), List.of());
        }
        picked.add(labelled);
    }

    private static String label(String field, String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new InvalidValueException(field, Texts.say("dataset.label-length", LONGEST_LABEL), List.of());
        }
        return label.strip();
    }
}
