package org.gradeport.ui;

/// A room's number beside its entry in the main menu; asked again and again, so it may read nothing.
public interface MenuBadge {

    /// Where the entry leads, such as `attention`.
    String path();

    /// The number; nothing is shown for 0.
    int count();

    /// The key of what it means, read out instead of it; the number is its argument.
    String key();
}
