package org.gradeport.dataset.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The filters on classes of one request: one class, or one enrollment, meets all of them.
final class ClassConditions {

    /// The placeholder for the conditions in a dataset's SQL.
    static final String MET = "#met";

    private final List<String> conditions = new ArrayList<>();
    private final List<String> own = new ArrayList<>();

    void add(String condition, Optional<String> ofRow) {
        conditions.add(condition);
        ofRow.ifPresent(own::add);
    }

    /// The condition on a row of the dataset, if there are filters: one of its classes meets them all, or the row
    /// itself does.
    Optional<String> of(String someClass) {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        String classes = resolved(someClass);
        return Optional.of(
                own.size() < conditions.size() ? classes : "(%s) or %s".formatted(String.join(" and ", own), classes));
    }

    String resolved(String sql) {
        return sql.replace(MET, conditions.isEmpty() ? "true" : String.join(" and ", conditions));
    }
}
