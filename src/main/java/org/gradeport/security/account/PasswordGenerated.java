package org.gradeport.security.account;

import org.gradeport.security.Role;

/// An account was created with a random password.
public record PasswordGenerated(String username, Role role, String password) {

    @Override
    public String toString() {
        return "FirstSignIn[%s]".formatted(username);
    }
}
