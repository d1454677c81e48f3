package org.gradeport.table;

import java.util.List;

/// A request has an invalid column, filter, option or value; the message says which, and what is allowed.
public class InvalidValueException extends RuntimeException {

    private final String field;
    private final transient List<String> allowed;

    /// `field` is the path in the request, such as `filters.school`; `allowed` is empty if a list would not help.
    public InvalidValueException(String field, String message, List<String> allowed) {
        super(message);
        this.field = field;
        this.allowed = List.copyOf(allowed);
    }

    /// The refused field's path in the request.
    public String field() {
        return field;
    }

    /// The allowed values.
    public List<String> allowed() {
        return allowed;
    }
}
