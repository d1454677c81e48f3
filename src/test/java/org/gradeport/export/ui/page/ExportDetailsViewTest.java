package org.gradeport.export.ui.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportExample.export;
import static org.gradeport.export.ui.FakePortal.ADMIN;
import static org.gradeport.export.ui.FakePortal.OPERATOR;
import static org.gradeport.export.ui.PageLocator.text;
import static org.gradeport.testing.BrowserlessPortal.eventually;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ExportExample;
import org.gradeport.export.ui.FakePortal;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportDetailsViewTest {

    @RegisterExtension
    final FakePortal portal = new FakePortal();

    @Test
    void the_request_is_shown_in_words() {
        ExportRequest request = new ExportRequest(
                "grades",
                "csv",
                new Selection(
                        List.of(new Pick("score", "Points"), new Pick("student", null)),
                        Map.of("school", List.of("s1"), "active", List.of(), "late", List.of("true")),
                        List.of(new Sort("score", true))),
                Map.of("profile", "machines"),
                null);
        open(export(1).requesting(request).ready());
        assertThat(text(RequestPanel.class))
                .contains("Dataset", "Grades")
                .contains("School", "North")
                .contains("Active", "Any")
                .contains("Late", "Yes")
                .contains("Score (as Points), Student")
                .contains("Score, descending")
                .contains("Format", "CSV")
                .contains("Made for", "Machines");
    }

    @Test
    void the_file_has_its_size_rows_fingerprint_and_end() {
        open(export(1).ready());
        assertThat(text(FilePanel.class))
                .contains("grades_2026-11-22_0930_1.xlsx")
                .contains("4.1 MB (4,100,000 bytes)")
                .contains("36,184")
                .contains(ExportExample.SHA)
                .contains("in 29 days");
    }

    @Test
    void another_room_adds_a_section_about_the_export() {
        portal.exports().section = (export, _) -> Optional.of(new Span("Section of " + export.name()));
        open(export(1).ready());
        assertThat(text(ExportDetailsView.class)).contains("Section of Grades");
    }

    @Test
    void an_expired_file_shows_since_when_and_offers_to_run_again() {
        open(export(1).ready().in(ExportStatus.EXPIRED));
        assertThat(text(ExportDetailsView.class))
                .contains("The file expired on 21 December 2026")
                .contains("Run the export again");
        _click(_get(Button.class, spec -> spec.withText("Run again")));
        verify(portal.exports().service).repeat(1);
    }

    @Test
    void a_file_on_hold_shows_by_whom_and_why() {
        open(export(1).ready().onHold());
        assertThat(text(FilePanel.class)).contains("by admin: audit");
    }

    @Test
    void the_timeline_shows_who_did_what() {
        open(export(1).ready());
        assertThat(text(TimelinePanel.class))
                .contains("Requested by maria")
                .contains("Started")
                .contains("Downloaded by maria");
    }

    @Test
    void warnings_are_sentences() {
        open(export(1).ready().warning("3 cells were longer than 32,767 characters and were cut."));
        assertThat(text(WarningsPanel.class)).contains("3 cells were longer than 32,767 characters and were cut.");
        assertThat(text(PageHeader.class)).contains("Ready with warnings");
    }

    @Test
    void a_failure_shows_its_reason_its_kind_and_the_number_of_earlier_ones() {
        open(export(1).failed("The disk is full."));
        assertThat(text(FailurePanel.class))
                .contains("The disk is full.")
                .contains("Storage")
                .contains("Earlier failures with this cause2");
        _assertNone(Details.class);
    }

    @Test
    void the_trace_is_folded_and_only_for_administrators_and_operators() {
        portal.signIn(OPERATOR);
        open(export(1).failed("The disk is full."));
        Details trace = _get(Details.class);
        assertThat(trace.isOpened()).isFalse();
        assertThat(trace.getElement().getTextRecursively()).contains("java.io.IOException: disk full");
        portal.signIn(ADMIN);
        open(export(1).failed("The disk is full."));
        assertThat(_get(Details.class)).isNotNull();
    }

    @Test
    void a_failed_export_can_be_retried_here() {
        open(export(1).failed("The disk is full."));
        _click(_get(Button.class, spec -> spec.withText("Retry")));
        verify(portal.exports().service).retry(1);
    }

    @Test
    void a_running_export_is_live() {
        open(export(1).running(10, 100));
        assertThat(_get(ProgressBar.class).getValue()).isEqualTo(10);
        portal.happens(export(1).running(60, 100));
        eventually(() -> assertThat(_get(ProgressBar.class).getValue()).isEqualTo(60));
        portal.happens(export(1).ready());
        eventually(() -> assertThat(text(FilePanel.class)).contains("4.1 MB"));
    }

    @Test
    void an_export_of_somebody_else_looks_like_a_missing_one() {
        portal.exports().put(export(7).of(ADMIN.account()).named("Secret"));
        UI.getCurrent().navigate("exports/7");
        String anothers = text(ExportDetailsView.class);
        String title = _get(ExportDetailsView.class).getPageTitle();
        UI.getCurrent().navigate("exports/8");
        assertThat(text(ExportDetailsView.class)).isEqualTo(anothers).doesNotContain("Secret");
        assertThat(_get(ExportDetailsView.class).getPageTitle()).isEqualTo(title);
        assertThat(_get(EmptyState.class)).isNotNull();
    }

    @Test
    void an_export_that_is_deleted_elsewhere_is_gone() {
        open(export(1).running(1, 2));
        portal.exports().all.clear();
        eventually(() -> assertThat(_get(EmptyState.class)).isNotNull());
    }

    private void open(ExportExample example) {
        portal.exports().put(example);
        UI.getCurrent().navigate("exports");
        UI.getCurrent().navigate("exports/1");
    }
}
