package org.gradeport.metrics;

import java.util.Locale;
import org.gradeport.export.FailureClass;

/// What most likely mends a failure of a class.
final class Fixes {

    private Fixes() {}

    static Sentence of(FailureClass failure) {
        return Sentence.of("attention.fix." + failure.name().toLowerCase(Locale.ROOT));
    }
}
