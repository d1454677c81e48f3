package org.gradeport.security;

/// A change of an account was refused; the message says why and what to do instead.
public class AccountRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public AccountRuleException(String field, String message) {
        super(message);
        this.field = field;
    }

    /// What was refused: `username`, `name`, `email`, `role`, `teacher`, `enabled`, `password` or `expires_at`.
    public String field() {
        return field;
    }
}
