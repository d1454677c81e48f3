package org.gradeport.school.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.gradeport.base.EmptyState;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.base.Toast;

/// What is loaded: the figures, by school and year, and where they came from.
final class LoadedPanel extends Div {

    private final transient LoadedRecords records;
    private final transient ZipPicker picker;
    private final Figures figures;
    private final Moments moments;
    private final transient Consumer<String> sub;

    /// @param sub what the page's header says beside the title
    LoadedPanel(LoadedRecords records, Figures figures, Moments moments, ZipPicker picker, Consumer<String> sub) {
        this.records = records;
        this.figures = figures;
        this.moments = moments;
        this.picker = picker;
        this.sub = sub;
    }

    /// Counts beside the page: a large school takes some seconds.
    void load() {
        sub.accept(getTranslation("school.counting"));
        Errand.run(UI.getCurrent(), records::read, this::show);
    }

    private void show(Overview overview) {
        removeAll();
        picker.button().setVisible(!overview.isEmpty());
        if (overview.isEmpty()) {
            sub.accept("");
            add(new EmptyState(VaadinIcon.INSTITUTION, getTranslation("school.empty"), picker.newButton()));
        } else {
            sub.accept(getTranslation(
                    "school.summary",
                    overview.schools().size(),
                    figures.count(overview.counts().results())));
            showRecords(overview);
        }
    }

    private void showRecords(Overview overview) {
        if (overview.sample()) {
            add(new SampleNotice(overview.counts(), figures, this::removeSample));
        }
        add(new CountCards(overview.counts(), figures), heading("school.by-school"));
        add(new SchoolsGrid(overview.schools(), figures));
        overview.last().ifPresent(last -> add(new LastImportCard(last, figures, moments)));
    }

    private H2 heading(String key) {
        H2 heading = new H2(getTranslation(key));
        heading.addClassName("records-heading");
        return heading;
    }

    private void removeSample() {
        sub.accept(getTranslation("school.sample.removing"));
        Errand.run(UI.getCurrent(), this::removeAndRead, overview -> {
            show(overview);
            Toast.done(getTranslation("school.sample.removed"));
        });
    }

    private Overview removeAndRead() {
        records.removeSample();
        return records.read();
    }
}
