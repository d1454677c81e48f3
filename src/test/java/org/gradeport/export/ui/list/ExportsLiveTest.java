package org.gradeport.export.ui.list;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportExample.export;
import static org.gradeport.export.ui.PageLocator.open;
import static org.gradeport.export.ui.PageLocator.text;
import static org.gradeport.testing.BrowserlessPortal.eventually;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import org.gradeport.export.ui.FakePortal;
import org.gradeport.ui.PageHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportsLiveTest {

    @RegisterExtension
    final FakePortal portal = new FakePortal();

    @Test
    void progress_moves_by_push_in_the_row_as_it_stands() {
        portal.exports().put(export(1).running(0, 100));
        open("exports");
        Component name = cell(0, "name");
        UI.getCurrent().add(name);
        portal.happens(export(1).running(42, 100));
        eventually(() -> assertThat(_get(name, ProgressBar.class).getValue()).isEqualTo(42));
    }

    @Test
    void an_export_that_ends_shows_so_by_push() {
        portal.exports().put(export(1).running(0, 100));
        open("exports");
        portal.happens(export(1).ready());
        eventually(() -> assertThat(header()).doesNotContain("in progress"));
        assertThat(text(cell(0, "status"))).isEqualTo("Ready");
    }

    @Test
    void an_export_on_another_node_is_followed_by_polling() {
        portal.exports().put(export(1).running(0, 100));
        open("exports");
        assertThat(text(cell(0, "status"))).isEqualTo("Running");
        portal.exports().put(export(1).ready());
        // A poll may have read the export before; the next one comes a second later.
        portal.advance(Duration.ofSeconds(2));
        eventually(() -> assertThat(header()).doesNotContain("in progress"));
    }

    @Test
    void a_new_export_of_the_user_appears_automatically() {
        open("exports");
        portal.happens(export(5).named("From another tab"));
        eventually(() -> assertThat(text(cell(0, "name"))).contains("From another tab"));
    }

    @Test
    void a_closed_page_gets_no_more_updates() {
        portal.exports().put(export(1).running(0, 100));
        open("exports");
        open("exports/new");
        eventually(() -> verify(portal.exports().service).preview(any()));
        clearInvocations(portal.exports().service);
        portal.happens(export(1).running(50, 100));
        eventually(() -> assertThat(_find(ExportsView.class)).isEmpty());
        verify(portal.exports().service, never()).list(any());
    }

    private static ExportGrid grid() {
        return _get(ExportGrid.class);
    }

    private static Component cell(int row, String column) {
        return GridKt._getCellComponent(grid(), row, column);
    }

    private static String header() {
        return text(_get(PageHeader.class));
    }
}
