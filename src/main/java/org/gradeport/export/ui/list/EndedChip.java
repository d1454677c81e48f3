package org.gradeport.export.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.EndedCriteria;

/// Says when and how the listed exports ended, and takes that back at a press; seen only where a link asked for it.
final class EndedChip extends Button {

    private final TimeFormatter timeFormatter;

    EndedChip(TimeFormatter timeFormatter, Runnable clear) {
        super(VaadinIcon.CLOSE_SMALL.create());
        this.timeFormatter = timeFormatter;
        addClassNames("chip", "on");
        setIconAfterText(true);
        addClickListener(_ -> clear.run());
    }

    void show(EndedCriteria endedCriteria) {
        String words = Stream.of(time(endedCriteria), failure(endedCriteria))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        setVisible(!words.isEmpty());
        setText(words);
        setAriaLabel(getTranslation("export.filter.ending.clear", words));
    }

    private String time(EndedCriteria endedCriteria) {
        return endedCriteria.from() == null || endedCriteria.until() == null
                ? ""
                : getTranslation(
                        "export.filter.ended", timeFormatter.span(endedCriteria.from(), endedCriteria.until()));
    }

    private String failure(EndedCriteria endedCriteria) {
        return endedCriteria.failure() == null
                ? ""
                : getTranslation("export.failure." + EndedParameters.word(endedCriteria.failure()));
    }
}
