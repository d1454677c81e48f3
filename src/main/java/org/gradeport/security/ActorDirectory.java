package org.gradeport.security;

import java.util.Optional;
import java.util.Set;

/// Looks up accounts for work that runs later on their behalf.
public interface ActorDirectory {

    /// The present account; empty if it was deleted or is disabled.
    Optional<Actor> find(long account);

    /// The accounts among these that exist and are enabled.
    Set<Long> enabled(Set<Long> accounts);
}
