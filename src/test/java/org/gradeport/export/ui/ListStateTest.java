package org.gradeport.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Set;
import org.gradeport.export.ExportListQuery;
import org.gradeport.export.ExportStatus;
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
        ListState state =
                ListState.of(QueryParameters.fromString("status=burnt&period=eternity&sort=;drop&show=x"), false);
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
