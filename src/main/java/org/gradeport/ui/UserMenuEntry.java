package org.gradeport.ui;

/// An entry that a package adds to the menu of the signed-in user, between appearance and sign-out.
public interface UserMenuEntry {

    /// The key of its text.
    String key();

    /// Called at a click, in the current UI.
    void open();
}
