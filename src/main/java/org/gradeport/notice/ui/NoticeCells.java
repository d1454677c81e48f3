package org.gradeport.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.StatusPill;

/// The cells of a mail in the list.
final class NoticeCells {

    private final TimeFormatter timeFormatter;
    private final QuantityFormatter quantityFormatter;

    NoticeCells(TimeFormatter timeFormatter, QuantityFormatter quantityFormatter) {
        this.timeFormatter = timeFormatter;
        this.quantityFormatter = quantityFormatter;
    }

    Component time(Instant time) {
        return RelativeTime.of(timeFormatter, time);
    }

    String count(long number) {
        return quantityFormatter.count(number);
    }

    ResponsiveGrid<Notice> grid(ValueProvider<Notice, Component> actions) {
        ResponsiveGrid<Notice> responsiveGrid = new ResponsiveGrid<>(notice -> card(notice, actions.apply(notice)));
        responsiveGrid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        responsiveGrid.setAriaLabel(say("notice.title"));
        responsiveGrid
                .addWide(say("notice.column.mail"), 3, NoticeCells::mail)
                .setKey("mail")
                .setRowHeader(true);
        responsiveGrid.addWide(say("notice.column.state"), 3, this::state).setKey("state");
        responsiveGrid.addNarrow(say("notice.column.written"), "130px", notice -> time(notice.createdAt()));
        responsiveGrid.addNarrow("", "190px", actions).setKey("actions");
        return responsiveGrid;
    }

    static StatusPill pill(Notice notice) {
        if (notice.isBeingSent()) {
            return new StatusPill(Tone.RUN, VaadinIcon.PAPERPLANE, say("notice.status.being-sent"));
        }
        String status = say("notice.status." + notice.status());
        return switch (notice.status()) {
            case SENT -> new StatusPill(Tone.OK, status);
            case UNDELIVERED -> new StatusPill(Tone.BAD, status);
            case WITHDRAWN -> new StatusPill(Tone.OFF, VaadinIcon.BAN, status);
            case WAITING ->
                notice.answer() == null
                        ? new StatusPill(Tone.RUN, VaadinIcon.HOURGLASS_START, status)
                        : new StatusPill(Tone.WARN, status);
        };
    }

    /// The state in one line, such as `After 3 tries; again in 4 min`.
    Component progress(Notice notice) {
        Instant next = notice.nextTryAt();
        Span line = new Span();
        if (notice.isBeingSent()) {
            line.add(new Span(say("notice.trying", count(notice.attempts()))));
        } else if (notice.status() == NoticeStatus.WAITING && next != null) {
            line.add(new Span(say("notice.tries", notice.attempts(), count(notice.attempts())) + " "));
            line.add(timeFormatter.isAhead(next) ? time(next) : new Span(say("notice.at-once")));
        } else if (notice.endedAt() != null) {
            line.add(time(notice.endedAt()));
        }
        return line;
    }

    private static Component mail(Notice notice) {
        Span subject = new Span(notice.subject());
        subject.addClassName("mail-subject");
        Span recipient = new Span(notice.recipient());
        recipient.addClassNames("tiny", "break");
        Div cell = new Div(subject, recipient);
        cell.addClassName("cell");
        return cell;
    }

    private Component state(Notice notice) {
        Component progress = progress(notice);
        progress.getElement().getClassList().add("tiny");
        Div line = new Div(pill(notice), progress);
        line.addClassName("mail-state");
        Div cell = new Div(line);
        if (notice.answer() != null && notice.status() != NoticeStatus.SENT) {
            Span answer = new Span(notice.answer());
            answer.addClassNames("tiny", "mail-words");
            cell.add(answer);
        }
        return cell;
    }

    private Component card(Notice notice, Component actions) {
        return new Div(mail(notice), state(notice), actions);
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
