package org.gradeport.schedule.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import java.util.List;
import org.gradeport.base.TimeFormatter;
import org.gradeport.schedule.ScheduleRun;

/// The last runs as a row of small marks, the newest at the end; each shows its outcome and time on hover.
final class OutcomeStrip extends Span {

    OutcomeStrip(List<ScheduleRun> newestFirst, TimeFormatter timeFormatter) {
        addClassName("outcomes");
        getElement().setAttribute("role", "list");
        getElement().setAttribute("aria-label", getTranslation("schedule.column.last"));
        newestFirst.reversed().forEach(run -> add(mark(run, timeFormatter)));
        if (newestFirst.isEmpty()) {
            add(new Span(getTranslation("schedule.never-ran")));
        }
    }

    private static Span mark(ScheduleRun run, TimeFormatter timeFormatter) {
        Icon icon = OutcomePill.icon(run.outcome()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        String words = OutcomePill.word(run.outcome()) + " \u00b7 " + timeFormatter.relative(run.at());
        Span mark = new Span(icon);
        mark.addClassNames("outcome", OutcomePill.tone(run.outcome()).className());
        mark.setTitle(run.detail() == null ? words : words + "\n" + run.detail());
        mark.getElement().setAttribute("role", "listitem");
        mark.getElement().setAttribute("aria-label", words);
        return mark;
    }
}
