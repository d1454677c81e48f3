package org.gradeport.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/// Asks for confirmation before a deletion.
public final class Confirm {

    private Confirm() {}

    /// Opens the dialog.
    ///
    /// @param consequences one a line
    /// @return the open dialog
    public static ConfirmDialog ask(String title, List<String> consequences, String button, Runnable action) {
        ConfirmDialog dialog = ask(title, "", button, action);
        Div lines = new Div();
        consequences.forEach(line -> lines.add(new Paragraph(line)));
        dialog.setText(lines);
        return dialog;
    }

    /// Opens the dialog.
    ///
    /// @param title a question, such as `Revoke "night job"?`
    /// @param sentence the consequences
    /// @param button the verb of the action, such as `Revoke`
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
