package org.gradeport.dataset.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;

/// Checks the order of a request and writes it in SQL; the primary key comes last, so that the order is unambiguous.
final class SortCheck {

    private SortCheck() {}

    static List<String> of(SqlDefinition sqlDefinition, List<Sort> sorts) {
        List<String> expressions = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Faults faults = new Faults();
        for (Sort sort : sorts) {
            faults.check(() -> {
                if (!keys.add(sort.key())) {
                    throw new InvalidValueException(
                            Part.SORT, "", Texts.say("dataset.sort-twice", sort.key()), List.of());
                }
                sqlDefinition.column(Part.SORT, "", sort.key()).order().stream()
                        .map(sql -> sort.descending() ? sql + " desc" : sql)
                        .forEach(expressions::add);
            });
        }
        faults.refuse();
        expressions.add(sqlDefinition.source().key());
        return expressions;
    }
}
