package org.gradeport.export.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Locale;
import java.util.function.Consumer;

/// A chip to pick how far back the list looks.
final class PeriodChip extends Chip {

    private final RadioButtonGroup<Period> group = new RadioButtonGroup<>();

    PeriodChip(String label, Consumer<Period> changed) {
        super(label);
        group.setItems(Period.values());
        group.setItemLabelGenerator(this::words);
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setAriaLabel(label);
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(event.getValue());
            }
        });
        offer(group);
    }

    void choose(Period period) {
        group.setValue(period);
        show(period == Period.ANY ? "" : words(period));
    }

    private String words(Period period) {
        return getTranslation("export.period." + period.name().toLowerCase(Locale.ROOT));
    }
}
