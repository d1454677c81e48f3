package org.gradeport.security;

import java.util.Optional;

/// Looks accounts up for work that runs later in their name.
public interface Actors {

    /// The account as it is now; empty if it is gone or disabled.
    Optional<Actor> find(long account);
}
