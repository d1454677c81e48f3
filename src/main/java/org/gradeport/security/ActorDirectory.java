package org.gradeport.security;

import java.util.Optional;
import java.util.Set;

/// Looks accounts up for work that runs later in their name.
public interface ActorDirectory {

    /// The account as it is now; empty if it is gone or disabled.
    Optional<Actor> find(long account);

    /// Those of these accounts that are there and enabled.
    Set<Long> enabled(Set<Long> accounts);
}
