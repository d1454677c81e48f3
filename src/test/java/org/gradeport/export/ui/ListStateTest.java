package org.gradeport.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Set;
import org.gradeport.export.Ending;
import org.gradeport.export.ExportListQuery;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListStateTest {

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
        ListState state = ListState.of(QueryParameters.fromString(address), false);
        QueryParameters again =
                QueryParameters.fromString(state.parameters(false).getQueryString());
        assertThat(ListState.of(again, false)).isEqualTo(state);
        assertThat(again.getParameters())
                .isEqualTo(QueryParameters.fromString(address).getParameters());
    }

    @Test
    void values_that_mean_nothing_are_passed_over() {
        ListState state = ListState.of(
                QueryParameters.fromString(
                        "status=burnt&period=eternity&sort=;drop&show=x&failure=bad-luck&ended=2026/today"),
                false);
        assertThat(state).isEqualTo(ListState.of(QueryParameters.empty(), false));
    }

    @Test
    void those_who_mend_see_everybodys_unless_they_say_mine() {
        assertThat(ListState.of(QueryParameters.empty(), true).all()).isTrue();
        ListState mine = ListState.of(QueryParameters.empty(), true).showingAll(false);
        assertThat(mine.parameters(true).getQueryString()).isEqualTo("show=mine");
    }

    @Test
    void the_service_is_asked_what_the_address_says() {
        QueryParameters address = QueryParameters.fromString("status=failed&period=24h&q=autumn&sort=name");
        ExportListQuery query = ListState.of(address, false).query(NOW, 2, 50);
        assertThat(query)
                .isEqualTo(new ExportListQuery(
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
    void a_mark_of_the_dashboard_narrows_by_when_and_how_exports_ended() {
        QueryParameters address =
                QueryParameters.fromString("ended=2026-11-09T00:00:00Z/2026-11-10T00:00:00Z&failure=storage");
        assertThat(ListState.of(address, false).query(NOW, 0, 50).ending())
                .isEqualTo(new Ending(
                        Instant.parse("2026-11-09T00:00:00Z"),
                        Instant.parse("2026-11-10T00:00:00Z"),
                        FailureClass.STORAGE));
        assertThat(ListState.of(address, false).isFiltered()).isTrue();
        assertThat(ListState.of(address, false).endingAnyhow().isFiltered()).isFalse();
        QueryParameters backwards = QueryParameters.of("ended", "2026-11-10T00:00:00Z/2026-11-09T00:00:00Z");
        assertThat(ListState.of(backwards, false).ending()).isEqualTo(Ending.ANY);
    }

    @Test
    void nothing_is_in_work_among_those_that_failed() {
        assertThat(ListState.of(QueryParameters.of("status", "failed"), false).inWork(NOW))
                .isEmpty();
        assertThat(ListState.of(QueryParameters.empty(), false)
                        .inWork(NOW)
                        .orElseThrow()
                        .status())
                .containsExactlyInAnyOrder(ExportStatus.QUEUED, ExportStatus.RUNNING);
    }
}
