package org.gradeport.school.ui;

import java.util.Locale;
import java.util.function.ToLongFunction;
import org.gradeport.school.RecordCounts;

/// The kinds of records that are counted.
enum Kind {
    STUDENTS(RecordCounts::students),
    TEACHERS(RecordCounts::teachers),
    COURSES(RecordCounts::courses),
    CLASSES(RecordCounts::classes),
    ENROLLMENTS(RecordCounts::enrollments),
    RESULTS(RecordCounts::results);

    private final transient ToLongFunction<RecordCounts> count;

    Kind(ToLongFunction<RecordCounts> count) {
        this.count = count;
    }

    long of(RecordCounts counts) {
        return count.applyAsLong(counts);
    }

    /// Of its word in the plural.
    String key() {
        return "school.kind." + name().toLowerCase(Locale.ROOT);
    }
}
