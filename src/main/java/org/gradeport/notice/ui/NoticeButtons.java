package org.gradeport.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.gradeport.notice.Notice;

/// The buttons at the end of a mail's row.
final class NoticeButtons extends Div {

    NoticeButtons(MailSite site, Notice notice, Runnable done) {
        NoticeActions noticeActions = new NoticeActions(site, notice, done);
        addClassName("row-actions");
        if (noticeActions.canSend()) {
            add(button(noticeActions.sendLabel(), notice, noticeActions::send));
        }
        add(button(getTranslation("notice.details"), notice, () -> new NoticeDialog(site, notice, done).open()));
    }

    private static Button button(String word, Notice notice, Runnable deed) {
        Button button = new Button(word, click -> deed.run());
        button.setAriaLabel(word + ": " + notice.subject() + ", " + notice.recipient());
        return button;
    }
}
