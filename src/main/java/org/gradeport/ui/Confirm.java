package org.gradeport.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/// Asks before something goes for good.
public final class Confirm {

    private Confirm() {}

    /// Opens the question.
    ///
    /// @param title what is about to happen, such as `Revoke "night job"?`
    /// @param sentence names what goes and what that means
    /// @param button the action as a verb, such as `Revoke`
    /// @return the open dialog
    public static ConfirmDialog ask(String title, String sentence, String button, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog(title, sentence, button, event -> action.run());
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("base.cancel"));
        dialog.open();
        return dialog;
    }
}
