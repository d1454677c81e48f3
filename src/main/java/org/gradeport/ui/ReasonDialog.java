package org.gradeport.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/// Asks for a reason, in one line, before an action.
public class ReasonDialog extends FormDialog {

    private static final int LONGEST = 200;

    /// @param action the label of the button
    /// @param texts the start of its keys: `reason` is the label, `missing` the refusal, `example` a placeholder
    /// @param confirmed takes the reason
    @SuppressWarnings("this-escape")
    public ReasonDialog(String title, String sentence, String action, String texts, Consumer<String> confirmed) {
        super(title, action);
        TextField reason = new TextField(getTranslation(texts + "reason"));
        reason.setMaxLength(LONGEST);
        reason.setPlaceholder(getTranslation(texts + "example"));
        reason.setWidthFull();
        form(new Paragraph(sentence), reason);
        onConfirm(() -> {
            String words = reason.getValue().strip();
            if (words.isEmpty()) {
                refuse(reason, getTranslation(texts + "missing"));
            } else {
                confirmed.accept(words);
            }
            return !words.isEmpty();
        });
    }
}
