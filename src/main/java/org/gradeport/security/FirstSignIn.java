package org.gradeport.security;

/// An account was made with a password that nobody chose.
record FirstSignIn(String username, Role role, String password) {

    @Override
    public String toString() {
        return "FirstSignIn[%s]".formatted(username);
    }
}
