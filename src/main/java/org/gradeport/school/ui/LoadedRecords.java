package org.gradeport.school.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.gradeport.base.Confirm;
import org.gradeport.base.EmptyState;
import org.gradeport.base.Moments;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Toast;
import org.gradeport.base.Tone;
import org.gradeport.school.LastImport;
import org.gradeport.school.RecordsQuery;
import org.gradeport.school.SampleSchool;
import org.gradeport.school.SchoolCounts;

/// Shows what is loaded: by whom, and how much of it in each school and year.
@org.springframework.stereotype.Component
class LoadedRecords {

    private final RecordsQuery query;
    private final SampleSchool sample;
    private final CountRows rows;
    private final Moments moments;

    LoadedRecords(RecordsQuery query, SampleSchool sample, CountRows rows, Moments moments) {
        this.query = query;
        this.sample = sample;
        this.rows = rows;
        this.moments = moments;
    }

    Component show(Runnable refresh) {
        List<SchoolCounts> counts = query.bySchool();
        Div shown = new Div();
        shown.addClassName("stack");
        query.lastImport().ifPresent(last -> shown.add(last.sample() ? notice(refresh) : origin(last)));
        shown.add(counts.isEmpty() ? new EmptyState(VaadinIcon.RECORDS, say("school.records.none")) : table(counts));
        return shown;
    }

    private Div table(List<SchoolCounts> counts) {
        Div table = new Div(new H2(say("school.records.by-school")), rows.grid(counts, query.counts()));
        table.addClassName("stack");
        return table;
    }

    private Div origin(LastImport last) {
        Div origin = new Div(
                new StatusPill(Tone.OK, say("school.last")),
                new Span(say("school.last.what", last.fileName(), last.version(), last.mode(), last.by())),
                moments.show(last.finishedAt()));
        origin.addClassNames("card", "pad", "buttons");
        return origin;
    }

    private Div notice(Runnable refresh) {
        Div sentence = new Div(say("school.sample.notice"));
        sentence.addClassName("grow");
        Div notice = new Div(
                new StatusPill(Tone.WARN, say("school.sample")),
                sentence,
                new Button(say("school.sample.remove"), click -> ask(refresh)));
        notice.addClassNames("alert", "warn", "buttons");
        return notice;
    }

    private void ask(Runnable refresh) {
        var counts = query.counts();
        Confirm.ask(
                say("school.sample.remove.title"),
                say("school.sample.remove.sentence", counts.students(), counts.teachers(), counts.results()),
                say("school.sample.remove"),
                () -> remove(refresh));
    }

    private void remove(Runnable refresh) {
        sample.remove();
        refresh.run();
        Toast.done(say("school.sample.removed"));
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
