package org.gradeport.notice.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeNotFoundException;
import org.gradeport.notice.NoticeService;
import org.gradeport.notice.NoticeStateException;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.Toast;

/// The actions on a mail; each shows its outcome.
final class NoticeActions {

    private final NoticeService service;
    private final Notice notice;
    private final Runnable done;

    /// @param done reads the list again
    NoticeActions(NoticeService service, Notice notice, Runnable done) {
        this.service = service;
        this.notice = notice;
        this.done = done;
    }

    boolean canSend() {
        return notice.status() != NoticeStatus.SENT;
    }

    String sendLabel() {
        return say(notice.status() == NoticeStatus.WAITING ? "notice.send-now" : "notice.resend");
    }

    void send() {
        attempt(
                () -> {
                    Notice sent = service.resend(notice.id());
                    Toast.done(say("notice.resent", sent.recipient()));
                },
                done);
    }

    boolean canRevoke() {
        return service.isLinkOpen(notice.id());
    }

    void revoke(Runnable then) {
        Confirm.ask(
                say("notice.revoke.title"),
                say("notice.revoke.sentence", notice.recipient()),
                say("notice.revoke"),
                () -> attempt(
                        () -> {
                            service.revokeLink(notice.id());
                            Toast.done(say("notice.revoked"));
                        },
                        () -> {
                            then.run();
                            done.run();
                        }));
    }

    private static void attempt(Runnable action, Runnable then) {
        try {
            action.run();
        } catch (NoticeStateException | NoticeNotFoundException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        then.run();
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
