package org.gradeport.school;

import java.util.List;

/// The tables that hold records.
final class SampleTables {

    static final List<String> ALL = List.of(
            "org",
            "academic_session",
            "course",
            "class",
            "class_term",
            "person",
            "person_role",
            "enrollment",
            "category",
            "line_item",
            "result");

    private SampleTables() {}
}
