package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.base.VisibleText;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.StatusPill;

/// The columns of the list.
final class ScheduleColumns {

    private final ScheduleFormatter formatter;
    private final SchedulePermissions permissions;
    private final ScheduleActions scheduleActions;

    ScheduleColumns(ScheduleFormatter formatter, SchedulePermissions permissions, ScheduleActions scheduleActions) {
        this.formatter = formatter;
        this.permissions = permissions;
        this.scheduleActions = scheduleActions;
    }

    ResponsiveGrid<Schedule> grid() {
        ResponsiveGrid<Schedule> responsiveGrid = new ResponsiveGrid<>(this::card);
        responsiveGrid.setAriaLabel(translate("schedule.title"));
        responsiveGrid.setAllRowsVisible(true);
        responsiveGrid.addNarrow("", "64px", this::onOff).setKey("on");
        responsiveGrid
                .addWide(translate("schedule.column.name"), 4, this::name)
                .setKey("name")
                .setRowHeader(true);
        responsiveGrid.tighten(
                responsiveGrid
                        .addNarrow(translate("schedule.column.next"), "150px", this::next)
                        .setKey("next"),
                "116px");
        responsiveGrid.tighten(
                responsiveGrid
                        .addNarrow(
                                translate("schedule.column.last"),
                                "232px",
                                schedule -> new OutcomeStrip(schedule.lastRuns(), formatter.times()))
                        .setKey("last"),
                "156px");
        responsiveGrid.omitWhenTight(responsiveGrid
                .addNarrow(translate("schedule.column.owner"), "140px", ScheduleColumns::owner)
                .setKey("owner"));
        responsiveGrid.addNarrow("", "160px", this::actions).setKey("actions");
        return responsiveGrid;
    }

    Component onOff(Schedule schedule) {
        Checkbox on = new Checkbox(schedule.enabled());
        on.addClassName("switch");
        on.getElement().setAttribute("role", "switch");
        on.setAriaLabel(translate("schedule.switch", schedule.name()));
        on.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                scheduleActions.turn(schedule, event.getValue());
            }
        });
        return on;
    }

    private Component name(Schedule schedule) {
        RouterLink link = new RouterLink(schedule.name(), ScheduleView.class, ScheduleView.id(schedule.id()));
        Span rule = new Span(schedule.rule().sentence());
        rule.addClassName("tiny");
        rule.setClassName("break", schedule.rule().parsed() == null);
        Span what = new Span(formatter.what(schedule));
        what.addClassName("tiny");
        Div cell = new Div(link, rule, what);
        cell.addClassNames("cell", "schedule-name");
        return cell;
    }

    Component next(Schedule schedule) {
        if (schedule.rule().parsed() == null) {
            return new StatusPill(Tone.BAD, VaadinIcon.WARNING, translate("schedule.broken-rule"));
        } else if (schedule.ownerless()) {
            return new StatusPill(Tone.BAD, VaadinIcon.USER, translate("schedule.ownerless"));
        } else if (schedule.pausedUntil() != null) {
            Div paused = new Div(
                    new StatusPill(Tone.OFF, VaadinIcon.PAUSE, translate("schedule.paused")),
                    RelativeTime.of(formatter.times(), schedule.pausedUntil()));
            paused.addClassName("schedule-paused");
            return paused;
        } else if (!schedule.enabled()) {
            return new StatusPill(Tone.OFF, translate("schedule.switched-off"));
        }
        return schedule.nextDue() == null
                ? new StatusPill(Tone.OFF, VaadinIcon.FLAG_CHECKERED, translate("schedule.over"))
                : RelativeTime.of(formatter.times(), schedule.nextDue());
    }

    private static Component owner(Schedule schedule) {
        return new Span(schedule.ownerName());
    }

    private Component actions(Schedule schedule) {
        return new ScheduleButtons(permissions, scheduleActions, schedule, () -> {});
    }

    private Component card(Schedule schedule) {
        Div state = new Div(onOff(schedule), next(schedule));
        state.addClassName("schedule-state");
        return new Div(
                name(schedule), state, new OutcomeStrip(schedule.lastRuns(), formatter.times()), actions(schedule));
    }

    /// The last runs as a row of small marks, the newest at the end; each shows its outcome and time on hover.
    static final class OutcomeStrip extends Span {

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
            String words = VisibleText.join(
                    " \u00b7 ", List.of(OutcomePill.word(run.outcome()), timeFormatter.relative(run.at())));
            Span mark = new Span(icon);
            mark.addClassNames("outcome", OutcomePill.tone(run.outcome()).className());
            mark.setTitle(run.detail() == null ? words : words + "\n" + run.detail());
            mark.getElement().setAttribute("role", "listitem");
            mark.getElement().setAttribute("aria-label", words);
            return mark;
        }
    }
}
