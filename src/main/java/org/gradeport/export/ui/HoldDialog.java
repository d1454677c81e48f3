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

    private final TextField reason = new TextField(getTranslation("export.keep.reason"));

    HoldDialog(List<Export> exports, Consumer<String> keep) {
        setHeaderTitle(
                exports.size() == 1
                        ? getTranslation("export.keep.title", exports.getFirst().name())
                        : getTranslation("export.keep.title-many", exports.size()));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.addClassName("keep-reason");
        reason.setPlaceholder(getTranslation("export.keep.example"));
        reason.setAutofocus(true);
        add(new Paragraph(getTranslation("export.keep.sentence")), reason);
        getFooter().add(cancel(), confirm(keep));
        setWidth("min(480px, 92vw)");
    }

    private Button cancel() {
        return new Button(getTranslation("base.cancel"), _ -> close());
    }

    private Button confirm(Consumer<String> keep) {
        Button button = new Button(getTranslation("export.action.keep"), _ -> submit(keep));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private void submit(Consumer<String> keep) {
        String words = reason.getValue().strip();
        reason.setInvalid(words.isEmpty());
        reason.setErrorMessage(getTranslation("export.keep.missing"));
        if (!words.isEmpty()) {
            close();
            keep.accept(words);
        }
    }
}
