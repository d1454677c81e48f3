package org.gradeport.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.gradeport.base.Toast;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportStateException;
import org.gradeport.metrics.Concern;
import org.gradeport.metrics.Remedy;
import org.gradeport.notice.NoticeNotFoundException;
import org.gradeport.notice.NoticeStateException;
import org.gradeport.retention.RetentionStateException;
import org.gradeport.schedule.ScheduleNotFoundException;
import org.gradeport.schedule.ScheduleStateException;
import org.gradeport.table.InvalidValueException;
import org.springframework.security.access.AccessDeniedException;

/// What can be done about a concern: its remedies, and putting it off.
final class ConcernButtons {

    private final Runnable done;
    private final ConcernCells cells;

    /// @param done shows anew what a deed may have changed
    ConcernButtons(ConcernCells cells, Runnable done) {
        this.cells = cells;
        this.done = done;
    }

    Component of(Concern concern, Runnable snooze) {
        Div buttons = new Div();
        buttons.addClassName("row-actions");
        concern.remedies().forEach(remedy -> buttons.add(of(remedy, concern)));
        Button later = new Button(say("attention.snooze"), _ -> snooze.run());
        later.setAriaLabel(say("attention.snooze") + ": " + cells.cause(concern));
        buttons.add(later);
        return buttons;
    }

    private Component of(Remedy remedy, Concern concern) {
        String verb = say("attention.verb." + remedy.verb());
        Runnable deed = remedy.deed();
        if (deed == null) {
            Anchor link = new Anchor(remedy.address(), verb);
            link.setAriaLabel(verb + ": " + cells.cause(concern));
            return link;
        }
        Button button = new Button(verb, _ -> perform(deed, verb));
        button.setDisableOnClick(true);
        button.setAriaLabel(verb + ": " + cells.cause(concern));
        return button;
    }

    private void perform(Runnable deed, String verb) {
        try {
            deed.run();
            Toast.done(UI.getCurrent().getTranslation("attention.done", verb));
        } catch (AccessDeniedException _) {
            Toast.failed(say("attention.denied"));
        } catch (ExportStateException
                | ExportNotFoundException
                | ScheduleStateException
                | ScheduleNotFoundException
                | NoticeStateException
                | NoticeNotFoundException
                | RetentionStateException
                | InvalidValueException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        done.run();
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
