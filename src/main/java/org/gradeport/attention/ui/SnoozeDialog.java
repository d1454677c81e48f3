package org.gradeport.attention.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.gradeport.ui.ReasonDialog;

/// Asks for the reason and the length of a snooze.
final class SnoozeDialog extends ReasonDialog {

    private static final List<Duration> LENGTHS =
            List.of(Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    SnoozeDialog(String cause, BiConsumer<String, Duration> snooze) {
        RadioButtonGroup<Duration> length = new RadioButtonGroup<>(translate("attention.snooze.for"));
        super(
                translate("attention.snooze.title"),
                cause,
                translate("attention.snooze"),
                "attention.snooze.",
                reason -> snooze.accept(reason, length.getValue()));
        length.setItems(LENGTHS);
        length.setItemLabelGenerator(SnoozeDialog::label);
        length.setValue(LENGTHS.get(1));
        add(length);
    }

    private static String label(Duration each) {
        return each.toDays() == 0
                ? translate("attention.snooze.hours", each.toHours())
                : translate("attention.snooze.days", each.toDays());
    }
}
