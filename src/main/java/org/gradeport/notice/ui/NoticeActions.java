package org.gradeport.notice.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.gradeport.notice.Notice;
import org.gradeport.notice.NoticeNotFoundException;
import org.gradeport.notice.NoticeStateException;
import org.gradeport.notice.NoticeStatus;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.Toast;

/// What can be done with a mail; each says what came of it.
final class NoticeActions {

    private final MailSite site;
    private final Notice notice;
    private final Runnable done;

    /// @param done shows anew what may have changed
    NoticeActions(MailSite site, Notice notice, Runnable done) {
        this.site = site;
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
                    Notice sent = site.service().resend(notice.id());
                    Toast.done(say("notice.resent", sent.recipient()));
                },
                done);
    }

    boolean canRevoke() {
        return site.service().isLinkOpen(notice.id());
    }

    void revoke(Runnable then) {
        Confirm.ask(
                say("notice.revoke.title"),
                say("notice.revoke.sentence", notice.recipient()),
                say("notice.revoke"),
                () -> attempt(
                        () -> {
                            site.service().revokeLink(notice.id());
                            Toast.done(say("notice.revoked"));
                        },
                        () -> {
                            then.run();
                            done.run();
                        }));
    }

    private static void attempt(Runnable deed, Runnable then) {
        try {
            deed.run();
        } catch (NoticeStateException | NoticeNotFoundException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        then.run();
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
