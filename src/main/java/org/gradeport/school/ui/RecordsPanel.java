package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.school.LastImport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordCounts.OfSchool;
import org.gradeport.school.ui.RecordsOverviewQuery.Overview;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.StatusPill;
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
                    overview.schools().stream().map(OfSchool::school).distinct().count(),
                    quantityFormatter.count(overview.counts().results())));
            showRecords(overview);
        }
    }

    private void showRecords(Overview overview) {
        if (overview.sample()) {
            add(new SampleNotice(overview.counts(), quantityFormatter, this::removeSample));
        }
        add(
                new CountsPanel(overview.counts(), quantityFormatter),
                styled(new H2(getTranslation("school.by-school")), "records-heading"),
                new SchoolsGrid(overview.schools(), quantityFormatter));
        if (!overview.imports().isEmpty()) {
            LastImport last = overview.imports().getFirst();
            LastImportPanel lastPanel = new LastImportPanel(last, quantityFormatter, timeFormatter);
            if (last.undo().possible()) {
                lastPanel.add(new UndoButton(last, quantityFormatter, () -> undo(last)));
            }
            add(
                    lastPanel,
                    styled(new H2(getTranslation("school.imports")), "records-heading"),
                    new ImportsGrid(overview.imports(), quantityFormatter, timeFormatter));
        }
    }

    private void removeSample() {
        sub.accept(getTranslation("school.sample.removing"));
        PageTask.run(UI.getCurrent(), this::removeAndRead, overview -> {
            show(overview);
            Toast.done(getTranslation("school.sample.removed"));
        });
    }

    private void undo(LastImport last) {
        sub.accept(getTranslation("school.undo.running"));
        PageTask.run(
                UI.getCurrent(), () -> recordsOverviewQuery.undo(last.undo().id()), refusal -> {
                    if (refusal.isEmpty()) {
                        Toast.done(getTranslation("school.undo.done", last.fileName()));
                    } else {
                        Toast.failed(getTranslation(refusal));
                    }
                    load();
                });
    }

    private Overview removeAndRead() {
        recordsOverviewQuery.removeSample();
        return recordsOverviewQuery.read();
    }

    /// Shows that the records are invented, with a button that removes them.
    static final class SampleNotice extends Div {

        private final RecordCounts counts;
        private final QuantityFormatter quantityFormatter;
        private final transient Runnable remove;
        private final Button button;

        SampleNotice(RecordCounts counts, QuantityFormatter quantityFormatter, Runnable remove) {
            this.counts = counts;
            this.quantityFormatter = quantityFormatter;
            this.remove = remove;
            this.button = new Button(getTranslation("school.sample.remove"), _ -> ask());
            Span sentence = styled(new Span(getTranslation("school.sample")), "grow");
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

    /// The last import: when, by whom, from which file.
    static final class LastImportPanel extends Div {

        private final DescriptionList facts = new DescriptionList();

        LastImportPanel(LastImport last, QuantityFormatter quantityFormatter, TimeFormatter timeFormatter) {
            H2 title = styled(new H2(getTranslation("school.last")), "card-title");
            facts.addClassName("facts");
            fact("when", RelativeTime.of(timeFormatter, last.finishedAt()));
            fact("by", new Span(last.by()));
            fact("file", new Span(last.fileName()));
            fact("kind", new Span(getTranslation("school.import.kind", last.version(), last.mode())));
            fact("took", new Span(quantityFormatter.duration(Duration.between(last.startedAt(), last.finishedAt()))));
            fact("counts", new Span(RecordKind.line(last.counts(), quantityFormatter, this)));
            fact("warnings", new Span(quantityFormatter.count(last.warnings())));
            Instant undone = last.undo().at();
            if (undone != null) {
                fact(
                        "undone",
                        new Span(getTranslation(
                                "school.undo.by", String.valueOf(last.undo().by()), timeFormatter.exact(undone))));
            }
            addClassNames("card", "pad", "last-import");
            add(title, facts);
            if (!last.files().isEmpty()) {
                add(new ChangesGrid(last.files(), quantityFormatter));
            }
        }

        private void fact(String key, Component value) {
            facts.add(new Term(getTranslation("school.last." + key)), new Description(value));
        }
    }
}
