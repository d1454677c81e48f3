package org.gradeport.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.base.Moments;
import org.gradeport.export.Ending;

/// Says when and how the listed exports ended, and takes that back at a press; seen only where a link asked for it.
final class EndingChip extends Button {

    private final Moments moments;

    EndingChip(Moments moments, Runnable clear) {
        super(VaadinIcon.CLOSE_SMALL.create());
        this.moments = moments;
        addClassNames("chip", "on");
        setIconAfterText(true);
        addClickListener(_ -> clear.run());
    }

    void show(Ending ending) {
        String words = Stream.of(time(ending), failure(ending))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        setVisible(!words.isEmpty());
        setText(words);
        setAriaLabel(getTranslation("export.filter.ending.clear", words));
    }

    private String time(Ending ending) {
        return ending.from() == null || ending.until() == null
                ? ""
                : getTranslation("export.filter.ended", moments.span(ending.from(), ending.until()));
    }

    private String failure(Ending ending) {
        return ending.failure() == null
                ? ""
                : getTranslation("export.failure." + EndingParameters.word(ending.failure()));
    }
}
