package org.gradeport.ui;

/// A number at an entry of the main menu; read often, so it must not access the database.
public interface MenuBadge {

    /// The address of the entry, such as `attention`.
    String path();

    /// The number; nothing is shown for 0.
    int count();

    /// The message key of its meaning, for screen readers; the number is its argument.
    String key();
}
