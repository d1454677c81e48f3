package org.gradeport.security;

/// Finds the signed-in actor of this thread.
public interface CurrentActor {

    /// The signed-in actor; an `AuthenticationCredentialsNotFoundException` if there is none.
    Actor get();

    /// Whether the actor may change what others requested, as far as the role allows it: not with a token that lacks
    /// the scope `operate`.
    default boolean operates() {
        return true;
    }

    /// Whether the actor may read records, as far as the role allows it: not with a token that lacks the scope
    /// `export`.
    default boolean exports() {
        return true;
    }
}
