package org.gradeport.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportExample.export;
import static org.gradeport.export.ui.PageLocator.text;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Instant;
import java.util.List;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ExportExample;
import org.gradeport.export.ui.FakePortal;
import org.gradeport.export.ui.PageLocator;
import org.gradeport.notice.ExportLinks;
import org.gradeport.notice.ExportLinks.MailedLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailedLinksPanelTest {

    @RegisterExtension
    final FakePortal portal = new FakePortal();

    private final ExportLinks links = mock(ExportLinks.class);

    @Test
    void the_links_that_were_mailed_are_listed_and_revoked_here() {
        Instant made = ExportExample.NOW.minusSeconds(120);
        MailedLink open = new MailedLink(11, "head@school.example", made, null);
        MailedLink stuck = new MailedLink(13, "nobody@school.example", null, null);
        MailedLink ended = new MailedLink(12, "maria@school.example", made, made.plusSeconds(60));
        when(links.of(1)).thenReturn(List.of(open, stuck, ended));
        when(links.revoke(1, 11)).thenReturn(true);
        open(export(1).ready());
        assertThat(text(MailedLinksPanel.class))
                .contains("head@school.example", "2 min ago", "Opens")
                .contains("maria@school.example", "Revoked");
        assertThat(text(MailedLinksPanel.class))
                .contains("nobody@school.exampleThe mail server has not taken this mail.");
        _click(_find(Button.class, spec -> spec.withText("Revoke")).getFirst());
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        verify(links).revoke(1, 11);
    }

    @Test
    void links_to_a_file_that_expired_have_ended_and_an_export_without_links_says_nothing_of_them() {
        open(export(1).ready());
        _assertNone(MailedLinksPanel.class);
        MailedLink link = new MailedLink(11, "head@school.example", ExportExample.NOW, null);
        when(links.of(1)).thenReturn(List.of(link));
        open(export(1).ready().in(ExportStatus.EXPIRED));
        assertThat(text(MailedLinksPanel.class)).contains("Ended");
        _assertNone(Button.class, spec -> spec.withText("Revoke"));
    }

    private void open(ExportExample example) {
        portal.exports().section = new MailedLinksPanel.Section(links, portal.times());
        portal.exports().put(example);
        PageLocator.open("exports");
        PageLocator.open("exports/1");
    }
}
