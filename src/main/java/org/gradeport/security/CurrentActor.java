package org.gradeport.security;

/// Finds the signed-in actor of this thread.
public interface CurrentActor {

    /// The signed-in actor; an `AuthenticationCredentialsNotFoundException` if there is none.
    Actor get();
}
