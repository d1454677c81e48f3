package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.StoredRule;
import org.gradeport.ui.Panel;
import org.gradeport.ui.StatusPill;

/// The sentence of a rule and its next five runs, with notes about changes of the clocks.
final class NextRunsPanel extends Panel {

    private static final int SHOWN = 5;
    private static final String MOMENT = "EEE d MMM uuuu, HH:mm zzz";

    private final transient TimeFormatter times;
    private final transient Clock clock;
    private final Paragraph sentence = new Paragraph();
    private final OrderedList runs = new OrderedList();

    NextRunsPanel(TimeFormatter times, Clock clock) {
        super(translate("schedule.next.title"));
        this.times = times;
        this.clock = clock;
        addClassName("next-runs");
        sentence.addClassName("rule-sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        runs.getElement().setAttribute("aria-live", "polite");
        add(sentence, runs);
    }

    /// Shows a rule that may be unreadable.
    void show(StoredRule rule) {
        show(Optional.ofNullable(rule.parsed()));
        sentence.setText(rule.sentence());
    }

    void show(Optional<ScheduleRule> rule) {
        runs.removeAll();
        sentence.setText(rule.map(ScheduleRule::sentence).orElseGet(() -> getTranslation("schedule.next.no-rule")));
        rule.ifPresent(this::showRuns);
    }

    private void showRuns(ScheduleRule rule) {
        List<Occurrence> next = rule.next(clock.instant(), SHOWN);
        next.forEach(run -> runs.add(item(run)));
        if (next.isEmpty()) {
            runs.add(new ListItem(getTranslation("schedule.next.over")));
        }
    }

    private ListItem item(Occurrence run) {
        String moment = DateTimeFormatter.ofPattern(MOMENT, getLocale()).format(run.local());
        Span when = new Span(moment);
        when.addClassName("run-time");
        Span relative = new Span(times.relative(run.at()));
        relative.addClassName("tiny");
        ListItem item = new ListItem(new Div(when, relative));
        if (run.note() != null) {
            item.add(new StatusPill(Tone.WARN, run.note()));
        }
        return item;
    }
}
