package org.gradeport.school.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Tone;
import org.gradeport.school.RecordCounts;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.StatusPill;

/// Shows that the records are invented, with a button that removes them.
final class SampleNotice extends Div {

    private final RecordCounts counts;
    private final QuantityFormatter quantityFormatter;
    private final transient Runnable remove;
    private final Button button;

    SampleNotice(RecordCounts counts, QuantityFormatter quantityFormatter, Runnable remove) {
        this.counts = counts;
        this.quantityFormatter = quantityFormatter;
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
                        quantityFormatter.count(counts.students()),
                        quantityFormatter.count(counts.teachers()),
                        quantityFormatter.count(counts.results())),
                getTranslation("school.sample.remove"),
                () -> {
                    button.setEnabled(false);
                    remove.run();
                });
    }
}
