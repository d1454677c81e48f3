package org.gradeport.security;

/// Tells who is asking in this thread.
public interface CurrentActor {

    /// The signed-in actor; an `AuthenticationCredentialsNotFoundException` if there is none.
    Actor get();
}
