package org.gradeport.export.ui.list;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportExample.export;
import static org.gradeport.export.ui.FakePortal.ADMIN;
import static org.gradeport.export.ui.FakePortal.OPERATOR;
import static org.gradeport.export.ui.PageLocator.address;
import static org.gradeport.export.ui.PageLocator.enter;
import static org.gradeport.export.ui.PageLocator.open;
import static org.gradeport.export.ui.PageLocator.text;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.FakePortal;
import org.gradeport.export.ui.form.NewExportView;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.filter.SegmentedChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportsViewTest {

    @RegisterExtension
    final FakePortal portal = new FakePortal();

    @Test
    void nothing_yet_is_one_sentence_and_one_button() {
        open("exports");
        EmptyState empty = _get(EmptyState.class);
        _click(_get(empty, Button.class));
        assertThat(_get(NewExportView.class)).isNotNull();
    }

    @Test
    void a_row_shows_its_request_and_its_status() {
        ExportRequest request = new ExportRequest(
                "grades",
                "excel",
                new Selection(List.of(), Map.of("school", List.of("s1")), List.of()),
                Map.of(),
                "Grades, autumn term");
        portal.exports()
                .put(export(1).named("Grades, autumn term").requesting(request).ready());
        open("exports");
        assertThat(text(cell(0, "name"))).contains("Grades, autumn term").contains("Grades · School: North");
        assertThat(text(cell(0, "format"))).isEqualTo("XLSX");
        assertThat(text(cell(0, "status"))).isEqualTo("Ready");
        assertThat(text(cell(0, "rows"))).isEqualTo("36,184");
        assertThat(text(cell(0, "size"))).isEqualTo("4.1 MB");
        assertThat(text(cell(0, "created"))).isEqualTo("1 min ago");
        assertThat(text(cell(0, "expires"))).isEqualTo("in 29 days");
        assertThat(header()).contains("1 shown").doesNotContain("in progress");
    }

    @Test
    void each_state_has_its_word() {
        portal.exports().put(export(8));
        portal.exports().put(export(7).running(12_400, 29_600));
        portal.exports().put(export(6).running(12_400, 29_600).stopping());
        portal.exports().put(export(5).ready());
        portal.exports().put(export(4).ready().warning("3 cells were cut."));
        portal.exports().put(export(3).failed("The disk is full."));
        portal.exports().put(export(2).in(ExportStatus.CANCELLED));
        portal.exports().put(export(1).in(ExportStatus.EXPIRED));
        open("exports");
        assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6, 7).map(row -> text(cell(row, "status"))))
                .containsExactly(
                        "Queued, place 3",
                        "Running",
                        "Stopping",
                        "Ready",
                        "Ready with warnings",
                        "Failed",
                        "Cancelled",
                        "Expired");
        assertThat(text(cell(1, "name"))).contains("41 % · 12,400 of 29,600 rows · 0:41 left");
        assertThat(text(cell(5, "name"))).contains("The disk is full.");
        assertThat(header()).contains("8 shown, 3 in progress");
    }

    @Test
    void a_teacher_has_no_switch_and_sees_only_her_own() {
        portal.exports().put(export(1));
        portal.exports().put(export(2).of(ADMIN.account()));
        open("exports?show=all");
        _assertNone(SegmentedChoice.class);
        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    @Test
    void an_administrator_starts_with_her_own_and_switches_to_all() {
        portal.signIn(ADMIN);
        portal.exports().put(export(1).named("Maria's"));
        portal.exports().put(export(2).of(ADMIN.account()));
        open("exports");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        _click(_get(Button.class, spec -> spec.withText("All")));
        assertThat(GridKt._size(grid())).isEqualTo(2);
        assertThat(text(cell(1, "name"))).contains("user2");
    }

    @Test
    void an_operator_sees_all_and_requests_nothing() {
        portal.signIn(OPERATOR);
        portal.exports().put(export(1).ready());
        open("exports");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(_find(cell(0, "actions"), Anchor.class)).isEmpty();
        _assertNone(Button.class, spec -> spec.withText("New export"));
    }

    @Test
    void filters_of_the_address_narrow_the_list_and_mark_their_chips() {
        portal.exports().put(export(1).ready());
        portal.exports().put(export(2).failed("No."));
        open("exports?status=failed&dataset=grades&period=7d");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(_find(Button.class, spec -> spec.withClasses("chip on")).stream()
                        .map(Button::getText))
                .containsExactly("Failed", "Grades", "Last 7 days");
    }

    @Test
    void typing_a_name_changes_the_address_and_the_list() {
        portal.exports().put(export(1).named("Autumn"));
        portal.exports().put(export(2).named("Spring"));
        open("exports");
        enter(_get(TextField.class), "Aut");
        assertThat(address()).isEqualTo("exports?q=Aut");
        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    @Test
    void a_filter_without_matches_can_be_cleared() {
        portal.exports().put(export(1));
        open("exports?q=nothing");
        _click(_get(_get(EmptyState.class), Button.class));
        assertThat(address()).isEqualTo("exports");
        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    @Test
    void pages_are_fetched_as_they_come_into_sight() {
        for (int id = 1; id <= 120; id++) {
            portal.exports().put(export(id).ready());
        }
        open("exports");
        assertThat(GridKt._size(grid())).isEqualTo(120);
        assertThat(GridKt._get(grid(), 119).id()).isEqualTo(1);
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
