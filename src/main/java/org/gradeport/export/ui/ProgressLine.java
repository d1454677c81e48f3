package org.gradeport.export.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.VisibleText;

/// A live bar: `42 % · 12,400 of 29,600 rows · 0:40 left`.
public final class ProgressLine extends Div {

    private final QuantityFormatter quantityFormatter;
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar(0, 100);

    public ProgressLine(String name, QuantityFormatter quantityFormatter) {
        this.quantityFormatter = quantityFormatter;
        addClassName("progress");
        bar.addClassName("bar");
        bar.getElement().setAttribute("aria-label", getTranslation("export.progress.of", name));
        add(words, bar);
    }

    public void show(Progress progress) {
        words.setText(VisibleText.join(" · ", words(progress)));
        bar.setIndeterminate(progress.percent().isEmpty());
        progress.percent().ifPresent(percent -> bar.setValue(percent));
    }

    private List<String> words(Progress progress) {
        List<String> parts = new ArrayList<>();
        String done = quantityFormatter.count(progress.done());
        progress.percent().ifPresent(percent -> parts.add(getTranslation("export.progress.percent", percent)));
        parts.add(progress.total()
                .map(total -> getTranslation("export.progress.rows", done, quantityFormatter.count(total)))
                .orElseGet(() -> getTranslation("export.progress.so-far", done)));
        progress.left()
                .ifPresent(
                        left -> parts.add(getTranslation("export.progress.left", quantityFormatter.countdown(left))));
        return parts;
    }
}
