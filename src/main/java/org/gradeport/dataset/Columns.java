package org.gradeport.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.table.Column;
import org.gradeport.table.InvalidValueException;

/// Checks which columns a request picks.
final class Columns {

    private static final int LONGEST_LABEL = 255;

    private final Definition definition;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final List<Column> picked = new ArrayList<>();

    private Columns(Definition definition) {
        this.definition = definition;
    }

    static List<Column> of(Definition definition, List<Pick> picks) {
        Columns columns = new Columns(definition);
        for (int i = 0; i < picks.size(); i++) {
            columns.add("columns[%d]".formatted(i), picks.get(i));
        }
        return columns.picked;
    }

    private void add(String field, Pick pick) {
        Column column = definition.column(field, pick.key()).column();
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
