package org.gradeport.attention.source;

import java.util.Locale;
import org.gradeport.base.LocalizedMessage;
import org.gradeport.export.FailureClass;

/// What most likely mends a failure of a class.
final class FixMessages {

    private FixMessages() {}

    static LocalizedMessage of(FailureClass failure) {
        return LocalizedMessage.of("attention.fix." + failure.name().toLowerCase(Locale.ROOT));
    }
}
