package org.gradeport.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.gradeport.notice.Notice;
import org.gradeport.ui.FactList;

/// One mail: its recipient, its state, the answer of the server, and its link.
final class NoticeDialog extends Dialog {

    private final NoticeActions noticeActions;
    private final FactList facts = new FactList();

    NoticeDialog(NoticeActions noticeActions, Notice notice, NoticeCells cells) {
        this.noticeActions = noticeActions;
        setHeaderTitle(notice.subject());
        setWidth("min(620px, 94vw)");
        boolean linked = noticeActions.canRevoke();
        fact("recipient", new Span(notice.recipient()));
        fact("state", NoticeCells.pill(notice), new Span(" "), cells.progress(notice));
        if (notice.answer() != null) {
            fact("answer", mono(notice.answer()));
        }
        fact("written", cells.time(notice.createdAt()));
        fact("tries", new Span(cells.count(notice.attempts())));
        if (notice.export() != null) {
            fact("export", new Anchor("exports/" + notice.export(), "#" + notice.export()));
        }
        if (notice.schedule() != null) {
            fact("schedule", new Anchor("schedules/" + notice.schedule(), "#" + notice.schedule()));
        }
        fact("link", new Span(getTranslation(linked ? "notice.link.open" : "notice.link.none")));
        fact("message-id", mono(notice.messageId()));
        add(facts);
        addButtons(linked);
    }

    private void addButtons(boolean linked) {
        if (linked) {
            getFooter().add(new Button(getTranslation("notice.revoke"), click -> noticeActions.revoke(this::close)));
        }
        if (noticeActions.canSend()) {
            getFooter().add(new Button(noticeActions.sendLabel(), click -> {
                noticeActions.send();
                close();
            }));
        }
        getFooter().add(new Button(getTranslation("base.close"), click -> close()));
    }

    private void fact(String key, Component... values) {
        facts.with(getTranslation("notice.fact." + key), values);
    }

    private static Span mono(String text) {
        Span span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
