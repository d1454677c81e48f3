package org.gradeport.school.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the records keep of a person beside the name.
record Person(
        String sourcedId,
        String username,
        boolean active,
        String identifier,
        @Nullable String phone,
        @Nullable String grades,
        School school,
        LocalDate birth) {

    String email() {
        return username + "@lakeside.example";
    }
}
