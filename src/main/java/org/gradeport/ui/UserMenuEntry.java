package org.gradeport.ui;

/// A room's entry in the menu of the signed-in user, between the appearance and signing out.
public interface UserMenuEntry {

    /// The key of its text.
    String key();

    /// What a click does, in the current UI.
    void open();
}
