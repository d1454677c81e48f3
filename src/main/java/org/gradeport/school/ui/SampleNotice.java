package org.gradeport.school.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.Confirm;
import org.gradeport.base.Figures;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Tone;
import org.gradeport.school.RecordCounts;

/// Says that these people were made up, and offers to take them away.
final class SampleNotice extends Div {

    private final RecordCounts counts;
    private final Figures figures;
    private final transient Runnable remove;
    private final Button button;

    SampleNotice(RecordCounts counts, Figures figures, Runnable remove) {
        this.counts = counts;
        this.figures = figures;
        this.remove = remove;
        this.button = new Button(getTranslation("school.sample.remove"), _ -> ask());
        Span sentence = new Span(getTranslation("school.sample"));
        sentence.addClassName("grow");
        addClassNames("alert", "warn", "sample-notice");
        add(new StatusPill(Tone.WARN, getTranslation("school.sample.pill")), sentence, button);
    }

    private void ask() {
        Confirm.ask(
                getTranslation("school.sample.ask"),
                getTranslation(
                        "school.sample.goes",
                        figures.count(counts.students()),
                        figures.count(counts.teachers()),
                        figures.count(counts.results())),
                getTranslation("school.sample.remove"),
                () -> {
                    button.setEnabled(false);
                    remove.run();
                });
    }
}
