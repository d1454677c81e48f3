package org.gradeport.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks teachers up in the records.
public interface TeacherDirectory {

    /// Active teachers by name whose name, username, e-mail or identifier contains the text.
    List<Teacher> search(String text, int offset, int limit);

    /// The teacher, active or not; empty if the records have none of this sourcedId.
    Optional<Teacher> find(String sourcedId);

    /// Names by sourcedId; those the records do not have are left out.
    Map<String, String> names(Collection<String> sourcedIds);
}
