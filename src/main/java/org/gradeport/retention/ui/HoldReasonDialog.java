package org.gradeport.retention.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/// Asks for the reason of a hold.
final class HoldReasonDialog extends Dialog {

    private static final int LONGEST = 200;

    private final TextField reason = new TextField(getTranslation("retention.hold.reason"));
    private final Consumer<String> hold;

    HoldReasonDialog(String file, Consumer<String> hold) {
        this.hold = hold;
        setHeaderTitle(getTranslation("retention.hold.title", file));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setAutofocus(true);
        Button confirm = new Button(getTranslation("retention.hold"), _ -> submit());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        add(new Paragraph(getTranslation("retention.hold.sentence")), reason);
        getFooter().add(new Button(getTranslation("base.cancel"), _ -> close()), confirm);
        setWidth("min(480px, 92vw)");
    }

    private void submit() {
        String text = reason.getValue().strip();
        reason.setInvalid(text.isEmpty());
        reason.setErrorMessage(getTranslation("retention.hold.missing"));
        if (!text.isEmpty()) {
            close();
            hold.accept(text);
        }
    }
}
