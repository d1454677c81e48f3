package org.gradeport.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks up teachers in the records.
public interface TeacherDirectory {

    /// The active teachers whose name, username, e-mail or identifier contains the text, by name.
    List<Teacher> search(String text, int offset, int limit);

    /// The teacher, active or not; empty if there is none with this sourcedId.
    Optional<Teacher> find(String sourcedId);

    /// The active teachers with exactly this value.
    List<Teacher> match(Key key, String value);

    /// Names by sourcedId; unknown ones are left out.
    Map<String, String> names(Collection<String> sourcedIds);

    /// A field by which the record of a teacher is found.
    enum Key {
        /// The searched value is in lower case.
        EMAIL,
        IDENTIFIER,
        SOURCED_ID
    }
}
