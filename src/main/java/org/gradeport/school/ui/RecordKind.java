package org.gradeport.school.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.Locale;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.VisibleText;
import org.gradeport.school.RecordCounts;

/// The kinds of records that are counted.
enum RecordKind {
    STUDENTS,
    TEACHERS,
    COURSES,
    CLASSES,
    ENROLLMENTS,
    RESULTS;

    static String line(RecordCounts counts, QuantityFormatter quantityFormatter, Component page) {
        return Arrays.stream(values())
                .map(kind -> page.getTranslation(kind.key() + ".count", quantityFormatter.count(kind.of(counts))))
                .collect(VisibleText.joining(" · "));
    }

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

    /// The message key of its plural.
    String key() {
        return "school.kind." + name().toLowerCase(Locale.ROOT);
    }
}
