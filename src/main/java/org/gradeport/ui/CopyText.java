package org.gradeport.ui;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;

/// Copies a text to the clipboard.
public final class CopyText {

    private CopyText() {}

    /// Copies the text at a click on the trigger.
    ///
    /// @param done the toast after the copy
    public static <T extends Component & ClickNotifier<?>> void onClick(T trigger, String text, String done) {
        Clipboard.onClick(trigger).writeText(text, _ -> Toast.done(done), _ -> show(trigger, text));
    }

    // Browsers allow the clipboard for HTTPS and localhost only; elsewhere users copy by hand.
    private static void show(Component trigger, String text) {
        TextField field = new TextField();
        field.setValue(text);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        Dialog dialog = new Dialog(field);
        dialog.setHeaderTitle(trigger.getTranslation("base.copy.by-hand"));
        dialog.setWidth("min(560px, 92vw)");
        dialog.open();
        field.focus();
    }
}
