package org.gradeport.export.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Set;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportCriteria.Ended;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportListStateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "show=all",
                "status=failed&status=ready",
                "dataset=grades&dataset=students&format=csv",
                "ended=2026-11-09T00:00:00Z/2026-11-10T00:00:00Z&failure=storage",
                "period=30d&q=%CE%91%26b%3Dc&sort=-rows",
                "show=all&status=queued&dataset=grades&format=excel&period=24h&q=x&sort=name"
            })
    void a_shared_address_shows_the_same_list(String address) {
        ExportListState exportListState = ExportListState.of(QueryParameters.fromString(address), false);
        QueryParameters again =
                QueryParameters.fromString(exportListState.parameters(false).getQueryString());
        assertThat(ExportListState.of(again, false)).isEqualTo(exportListState);
        assertThat(again.getParameters())
                .isEqualTo(QueryParameters.fromString(address).getParameters());
    }

    @Test
    void invalid_values_are_ignored() {
        ExportListState exportListState = ExportListState.of(
                QueryParameters.fromString(
                        "status=burnt&period=eternity&sort=;drop&show=x&failure=bad-luck&ended=2026/today"),
                false);
        assertThat(exportListState).isEqualTo(ExportListState.of(QueryParameters.empty(), false));
    }

    @Test
    void operators_see_all_exports_unless_they_ask_for_their_own() {
        assertThat(ExportListState.of(QueryParameters.empty(), true).all()).isTrue();
        ExportListState mine = ExportListState.of(QueryParameters.empty(), true).showingAll(false);
        assertThat(mine.parameters(true).getQueryString()).isEqualTo("show=mine");
    }

    @Test
    void the_service_gets_the_filters_of_the_address() {
        QueryParameters address = QueryParameters.fromString("status=failed&period=24h&q=autumn&sort=name");
        ExportCriteria exportCriteria = ExportListState.of(address, false).query(NOW, 2, 50);
        assertThat(exportCriteria)
                .isEqualTo(new ExportCriteria(
                        true,
                        Set.of(ExportStatus.FAILED),
                        Set.of(),
                        Set.of(),
                        NOW.minusSeconds(86_400),
                        "autumn",
                        "name",
                        2,
                        50));
    }

    @Test
    void a_mark_of_the_dashboard_filters_by_when_and_how_exports_ended() {
        QueryParameters address =
                QueryParameters.fromString("ended=2026-11-09T00:00:00Z/2026-11-10T00:00:00Z&failure=storage");
        assertThat(ExportListState.of(address, false).query(NOW, 0, 50).ending())
                .isEqualTo(new Ended(
                        Instant.parse("2026-11-09T00:00:00Z"),
                        Instant.parse("2026-11-10T00:00:00Z"),
                        FailureClass.STORAGE));
        assertThat(ExportListState.of(address, false).isFiltered()).isTrue();
        assertThat(ExportListState.of(address, false).withoutEnding().isFiltered())
                .isFalse();
        QueryParameters backwards = QueryParameters.of("ended", "2026-11-10T00:00:00Z/2026-11-09T00:00:00Z");
        assertThat(ExportListState.of(backwards, false).ending()).isEqualTo(Ended.ANY);
    }

    @Test
    void nothing_is_in_work_among_those_that_failed() {
        assertThat(ExportListState.of(QueryParameters.of("status", "failed"), false)
                        .inWork(NOW))
                .isEmpty();
        assertThat(ExportListState.of(QueryParameters.empty(), false)
                        .inWork(NOW)
                        .orElseThrow()
                        .status())
                .containsExactlyInAnyOrder(ExportStatus.QUEUED, ExportStatus.RUNNING);
    }
}
