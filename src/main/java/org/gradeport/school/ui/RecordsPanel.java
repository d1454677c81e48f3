package org.gradeport.school.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.school.ui.RecordsOverviewQuery.Overview;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.Toast;

/// The loaded records: counts in all, counts by school and year, and the last import.
final class RecordsPanel extends Div {

    private final transient RecordsOverviewQuery recordsOverviewQuery;
    private final transient ZipPicker picker;
    private final QuantityFormatter quantityFormatter;
    private final TimeFormatter timeFormatter;
    private final transient Consumer<String> sub;

    /// @param sub sets the subtitle of the page's header
    RecordsPanel(
            RecordsOverviewQuery recordsOverviewQuery,
            QuantityFormatter quantityFormatter,
            TimeFormatter timeFormatter,
            ZipPicker picker,
            Consumer<String> sub) {
        this.recordsOverviewQuery = recordsOverviewQuery;
        this.quantityFormatter = quantityFormatter;
        this.timeFormatter = timeFormatter;
        this.picker = picker;
        this.sub = sub;
    }

    /// Counts in the background, because a large school takes some seconds.
    void load() {
        sub.accept(getTranslation("school.counting"));
        PageTask.run(UI.getCurrent(), recordsOverviewQuery::read, this::show);
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
                    quantityFormatter.count(overview.counts().results())));
            showRecords(overview);
        }
    }

    private void showRecords(Overview overview) {
        if (overview.sample()) {
            add(new SampleNotice(overview.counts(), quantityFormatter, this::removeSample));
        }
        add(new CountsPanel(overview.counts(), quantityFormatter), heading("school.by-school"));
        add(new SchoolsGrid(overview.schools(), quantityFormatter));
        overview.last().ifPresent(last -> add(new LastImportPanel(last, quantityFormatter, timeFormatter)));
    }

    private H2 heading(String key) {
        H2 heading = new H2(getTranslation(key));
        heading.addClassName("records-heading");
        return heading;
    }

    private void removeSample() {
        sub.accept(getTranslation("school.sample.removing"));
        PageTask.run(UI.getCurrent(), this::removeAndRead, overview -> {
            show(overview);
            Toast.done(getTranslation("school.sample.removed"));
        });
    }

    private Overview removeAndRead() {
        recordsOverviewQuery.removeSample();
        return recordsOverviewQuery.read();
    }
}
