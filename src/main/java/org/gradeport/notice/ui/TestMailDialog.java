package org.gradeport.notice.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Duration;
import org.gradeport.base.Tone;
import org.gradeport.error.ErrorId;
import org.gradeport.notice.MailTestResult;
import org.gradeport.notice.MailTestResult.Outcome;
import org.gradeport.notice.NoticeService;
import org.gradeport.notice.NoticeStateException;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.FormDialog;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.StatusPill;

/// Sends a test mail and shows the answer of the server.
final class TestMailDialog extends FormDialog {

    private final NoticeService service;
    private final BackgroundExecutor background;
    private final EmailField recipient = new EmailField(getTranslation("notice.test.to"));
    private final Div answer = new Div();

    TestMailDialog(NoticeService service, BackgroundExecutor background, String ownAddress) {
        super(translate("notice.test"), translate("notice.test.send"), translate("base.close"));
        this.service = service;
        this.background = background;
        recipient.setWidthFull();
        recipient.setValue(ownAddress);
        answer.addClassName("test-answer");
        answer.getElement().setAttribute("role", "status");
        form(recipient, answer);
        onConfirm(this::send);
    }

    // In the background, because the server may answer late.
    private boolean send() {
        UI ui = UI.getCurrent();
        String to = recipient.getValue();
        recipient.setInvalid(false);
        setBusy(true);
        answer.setText(getTranslation("notice.test.sending"));
        var _ = background.after(Duration.ZERO, () -> {
            Runnable result = attempt(to);
            PageAccess.run(ui, () -> {
                setBusy(false);
                answer.removeAll();
                result.run();
            });
        });
        return false;
    }

    private Runnable attempt(String to) {
        try {
            MailTestResult mailTestResult = service.test(to);
            return () -> show(mailTestResult);
        } catch (InvalidValueException e) {
            return () -> refuse(recipient, String.valueOf(e.getMessage()));
        } catch (NoticeStateException e) {
            return () -> show(new MailTestResult(Outcome.NOT_TAKEN, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            String id = ErrorId.log(e);
            return () -> show(new MailTestResult(Outcome.NOT_TAKEN, getTranslation("base.error.click", id)));
        }
    }

    private void show(MailTestResult mailTestResult) {
        Span words = new Span(mailTestResult.answer());
        words.setClassName("mono", mailTestResult.outcome() != Outcome.UNANSWERED);
        answer.add(pill(mailTestResult.outcome()), words);
    }

    private StatusPill pill(Outcome outcome) {
        return switch (outcome) {
            case TAKEN -> new StatusPill(Tone.OK, getTranslation("notice.test.taken"));
            case NOT_TAKEN -> new StatusPill(Tone.BAD, getTranslation("notice.test.not-taken"));
            case UNANSWERED -> new StatusPill(Tone.WARN, getTranslation("notice.test.unanswered"));
        };
    }
}
