package org.gradeport.export.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.export.Export;

/// Asks for the reason of a hold.
public final class HoldDialog extends Dialog {

    private static final int LONGEST = 200;

    private final TextField reason = new TextField(getTranslation("export.hold.reason"));

    HoldDialog(List<Export> exports, Consumer<String> hold) {
        setHeaderTitle(
                exports.size() == 1
                        ? getTranslation("export.hold.title", exports.getFirst().name())
                        : getTranslation("export.hold.title-many", exports.size()));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.addClassName("hold-reason");
        reason.setPlaceholder(getTranslation("export.hold.example"));
        reason.setAutofocus(true);
        add(new Paragraph(getTranslation("export.hold.sentence")), reason);
        getFooter().add(cancel(), confirm(hold));
        setWidth("min(480px, 92vw)");
    }

    private Button cancel() {
        return new Button(getTranslation("base.cancel"), _ -> close());
    }

    private Button confirm(Consumer<String> hold) {
        Button button = new Button(getTranslation("export.action.hold"), _ -> submit(hold));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private void submit(Consumer<String> hold) {
        String words = reason.getValue().strip();
        reason.setInvalid(words.isEmpty());
        reason.setErrorMessage(getTranslation("export.hold.missing"));
        if (!words.isEmpty()) {
            close();
            hold.accept(words);
        }
    }
}
