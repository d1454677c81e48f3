package org.gradeport.attention.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportStateException;
import org.gradeport.notice.NoticeNotFoundException;
import org.gradeport.notice.NoticeStateException;
import org.gradeport.retention.RetentionStateException;
import org.gradeport.schedule.ScheduleNotFoundException;
import org.gradeport.schedule.ScheduleStateException;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.Toast;
import org.springframework.security.access.AccessDeniedException;

/// The buttons of a concern: its remedies and Snooze.
final class ConcernButtons {

    private final Runnable done;
    private final ConcernCells cells;
    private final BackgroundExecutor backgroundExecutor;

    /// @param done refreshes the list after an action
    ConcernButtons(ConcernCells cells, BackgroundExecutor backgroundExecutor, Runnable done) {
        this.cells = cells;
        this.backgroundExecutor = backgroundExecutor;
        this.done = done;
    }

    Component of(Concern concern, Runnable snooze) {
        Div buttons = new Div();
        buttons.addClassName("row-actions");
        concern.remedies().forEach(remedy -> buttons.add(of(remedy, concern)));
        Button later = new Button(translate("attention.snooze"), _ -> snooze.run());
        later.setAriaLabel(translate("attention.snooze") + ": " + cells.cause(concern));
        buttons.add(later);
        return buttons;
    }

    private Component of(Remedy remedy, Concern concern) {
        String verb = translate("attention.verb." + remedy.verb());
        Runnable action = remedy.action();
        if (action == null) {
            Anchor link = new Anchor(remedy.address(), verb);
            link.setAriaLabel(verb + ": " + cells.cause(concern));
            return link;
        }
        Button button = new Button(verb);
        button.addClickListener(_ -> press(remedy, action, button));
        button.setDisableOnClick(true);
        button.setAriaLabel(verb + ": " + cells.cause(concern));
        return button;
    }

    private void press(Remedy remedy, Runnable action, Button button) {
        String done = "attention.done." + remedy.verb();
        if (remedy.slow()) {
            button.setText(translate("attention.running"));
            UI ui = UI.getCurrentOrThrow();
            var _ = backgroundExecutor.after(Duration.ZERO, () -> showOutcome(ui, outcome(action, done)));
        } else {
            outcome(action, done).run();
            this.done.run();
        }
    }

    private void showOutcome(UI ui, Runnable toast) {
        PageAccess.run(ui, () -> {
            done.run();
            toast.run();
        });
    }

    /// Runs the action and returns the toast with its result.
    ///
    /// @param key of the message after success
    private static Runnable outcome(Runnable action, String key) {
        try {
            action.run();
            return () -> Toast.done(translate(key));
        } catch (AccessDeniedException _) {
            return () -> Toast.failed(translate("attention.denied"));
        } catch (ExportStateException
                | ExportNotFoundException
                | ScheduleStateException
                | ScheduleNotFoundException
                | NoticeStateException
                | NoticeNotFoundException
                | RetentionStateException
                | InvalidValueException e) {
            return () -> Toast.failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }
}
