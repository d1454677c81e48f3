package org.gradeport.api.retention;

import java.util.List;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// The preview to apply.
///
/// @param token the preview's
record SweepBody(@Nullable String token) {

    String checked() {
        if (token == null) {
            throw new InvalidValueException("token", "The token of a preview is missing.", List.of());
        }
        return token;
    }
}
