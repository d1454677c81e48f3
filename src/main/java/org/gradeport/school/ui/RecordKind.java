package org.gradeport.school.ui;

import java.util.Locale;
import org.gradeport.school.RecordCounts;

/// The kinds of records that are counted.
enum RecordKind {
    STUDENTS,
    TEACHERS,
    COURSES,
    CLASSES,
    ENROLLMENTS,
    RESULTS;

    long of(RecordCounts counts) {
        return switch (this) {
            case STUDENTS -> counts.students();
            case TEACHERS -> counts.teachers();
            case COURSES -> counts.courses();
            case CLASSES -> counts.classes();
            case ENROLLMENTS -> counts.enrollments();
            case RESULTS -> counts.results();
        };
    }

    /// Of its word in the plural.
    String key() {
        return "school.kind." + name().toLowerCase(Locale.ROOT);
    }
}
