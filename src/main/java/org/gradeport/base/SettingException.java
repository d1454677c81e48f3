package org.gradeport.base;

import org.jspecify.annotations.Nullable;

/// A value of a setting is refused by a rule of its record.
public final class SettingException extends IllegalArgumentException {

    private final String property;
    private final String allowed;

    /// @param property such as `gradeport.request.max-size`
    /// @param allowed what the value must be, such as `at least 64KB`
    public SettingException(String property, String allowed) {
        this(property, allowed, null);
    }

    /// @param cause why the value is refused
    public SettingException(String property, String allowed, @Nullable Throwable cause) {
        super("%s must be %s".formatted(property, allowed), cause);
        this.property = property;
        this.allowed = allowed;
    }

    public String property() {
        return property;
    }

    public String allowed() {
        return allowed;
    }
}
