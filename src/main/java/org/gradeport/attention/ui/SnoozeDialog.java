package org.gradeport.attention.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/// Asks for the reason and the length of a snooze.
final class SnoozeDialog extends Dialog {

    private static final int LONGEST = 200;
    private static final List<Duration> LENGTHS =
            List.of(Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private final TextField reason = new TextField(getTranslation("attention.snooze.reason"));
    private final RadioButtonGroup<Duration> length = new RadioButtonGroup<>(getTranslation("attention.snooze.for"));

    SnoozeDialog(String cause, BiConsumer<String, Duration> snooze) {
        setHeaderTitle(getTranslation("attention.snooze.title"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setAutofocus(true);
        length.setItems(LENGTHS);
        length.setItemLabelGenerator(this::label);
        length.setValue(LENGTHS.get(1));
        add(new Paragraph(cause), reason, length);
        getFooter().add(new Button(getTranslation("base.cancel"), _ -> close()), confirm(snooze));
        setWidth("min(480px, 92vw)");
    }

    private String label(Duration each) {
        return each.toDays() == 0
                ? getTranslation("attention.snooze.hours", each.toHours())
                : getTranslation("attention.snooze.days", each.toDays());
    }

    private Button confirm(BiConsumer<String, Duration> snooze) {
        Button button = new Button(getTranslation("attention.snooze"), _ -> submit(snooze));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private void submit(BiConsumer<String, Duration> snooze) {
        String text = reason.getValue().strip();
        reason.setInvalid(text.isEmpty());
        reason.setErrorMessage(getTranslation("attention.snooze.missing"));
        if (!text.isEmpty()) {
            close();
            snooze.accept(text, length.getValue());
        }
    }
}
