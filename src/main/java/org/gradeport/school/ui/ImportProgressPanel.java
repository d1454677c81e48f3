package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Tone;
import org.gradeport.school.ImportListener.Progress;
import org.gradeport.ui.StatusPill;

/// The progress of a check or an import.
final class ImportProgressPanel extends Div {

    private final QuantityFormatter quantityFormatter;
    private final Span pill = new Span();
    private final Span file = styled(new Span(), "file-name");
    private final Span line = styled(new Span(), "sub", "num");
    private final ProgressBar bar = styled(new ProgressBar(0, 100), "bar");

    ImportProgressPanel(QuantityFormatter quantityFormatter) {
        this.quantityFormatter = quantityFormatter;
        bar.getElement().setAttribute("aria-label", getTranslation("school.import.progress"));
        Div head = styled(new Div(pill, file, line), "records-line");
        Span hint = styled(new Span(getTranslation("school.import.leave")), "tiny");
        addClassNames("card", "pad", "records-work");
        // The progress bar announces its value itself; four announcements a second would be too many.
        getElement().setAttribute("aria-live", "off");
        add(head, bar, hint);
    }

    void show(ImportJob job) {
        Progress now = job.progress();
        String stage = job.stage().name().toLowerCase(Locale.ROOT);
        pill.removeAll();
        pill.add(new StatusPill(Tone.RUN, getTranslation("school.import.stage." + stage)));
        file.setText(job.fileName());
        line.setText(words(now));
        bar.setValue(Math.clamp(now.percent(), 0, 100));
    }

    private String words(Progress now) {
        String step = "school.import.step." + now.step().name().toLowerCase(Locale.ROOT);
        String what = now.file().isEmpty() ? getTranslation(step) : getTranslation(step + ".file", now.file());
        return now.rows() == 0
                ? getTranslation("school.import.at", now.percent(), what)
                : getTranslation("school.import.at-rows", now.percent(), what, quantityFormatter.count(now.rows()));
    }
}
