package org.gradeport.export.ui.list;

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

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportCriteria.Ended;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.export.ui.FakePortal;
import org.gradeport.testing.Locate;
import org.gradeport.ui.PageHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFiltersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    @RegisterExtension
    final FakePortal portal = new FakePortal();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "show=all",
                "status=ready&status=failed",
                "dataset=grades&dataset=students&format=csv",
                "ended=2026-11-09T00:00:00Z/2026-11-10T00:00:00Z&failure=storage",
                "period=30d&q=%CE%91%26b%3Dc&sort=-rows",
                "show=all&status=queued&dataset=grades&format=excel&period=24h&q=x&sort=name"
            })
    void a_change_keeps_what_else_the_address_says(String query) {
        portal.signIn(ADMIN);
        ExportCriteria criteria = criteria(query);
        _get(ExportFilters.class).sortBy(criteria.sort());
        assertThat(parameters(address())).isEqualTo(parameters("exports?" + query));
        assertThat(_get(ExportFilters.class).criteria(NOW)).isEqualTo(criteria);
        assertThat(Locate.toasts()).isEmpty();
    }

    @Test
    void unknown_values_are_ignored_and_a_message_names_them() {
        assertThat(criteria("status=burnt&period=eternity&sort=;drop&show=x&failure=bad-luck&ended=2026/today"))
                .isEqualTo(ExportCriteria.MINE);
        assertThat(Locate.toasts())
                .contains(
                        "status=burnt",
                        "period=eternity",
                        "sort=;drop",
                        "show=x",
                        "failure=bad-luck",
                        "ended=2026/today");
    }

    @Test
    void known_values_count_beside_unknown_ones() {
        assertThat(criteria("status=burnt&status=failed&dataset=gone").status()).containsExactly(ExportStatus.FAILED);
        assertThat(Locate.toasts()).contains("status=burnt", "dataset=gone").doesNotContain("failed");
    }

    @Test
    void operators_see_everybodys_exports_unless_they_switch_to_their_own() {
        portal.signIn(OPERATOR);
        assertThat(criteria("").mine()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("Mine")));
        assertThat(address()).isEqualTo("exports?show=mine");
        assertThat(_get(ExportFilters.class).criteria(NOW).mine()).isTrue();
    }

    @Test
    void the_service_is_asked_for_what_the_address_says() {
        assertThat(criteria("status=failed&period=24h&q=autumn&sort=name").page(2, 50))
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
    void a_link_of_the_dashboard_narrows_by_when_and_how_exports_ended() {
        assertThat(criteria("ended=2026-11-09T00:00:00Z/2026-11-10T00:00:00Z&failure=storage")
                        .ending())
                .isEqualTo(new Ended(
                        Instant.parse("2026-11-09T00:00:00Z"),
                        Instant.parse("2026-11-10T00:00:00Z"),
                        FailureClass.STORAGE));
        assertThat(_get(ExportFilters.class).isActive()).isTrue();
        _click(_find(Button.class, spec -> spec.withClasses("chip on")).getFirst());
        assertThat(address()).isEqualTo("exports");
        assertThat(_get(ExportFilters.class).isActive()).isFalse();
        assertThat(criteria("ended=2026-11-10T00:00:00Z/2026-11-09T00:00:00Z").ending())
                .isEqualTo(Ended.ANY);
    }

    @Test
    void nothing_is_in_work_among_those_that_failed() {
        portal.exports().put(export(1).failed("No."));
        portal.exports().put(export(2).running(1, 2));
        open("exports?status=failed");
        assertThat(text(_get(PageHeader.class))).doesNotContain("in progress");
        open("exports");
        assertThat(text(_get(PageHeader.class))).contains("1 in progress");
    }

    @Test
    void clearing_the_filters_keeps_owner_and_order() {
        portal.signIn(ADMIN);
        open("exports?show=all&status=failed&q=x&sort=name");
        _get(ExportFilters.class).clear();
        assertThat(address()).isEqualTo("exports?show=all&sort=name");
    }

    @Test
    void the_back_button_leaves_a_filter() {
        open("exports");
        enter(_get(TextField.class), "Aut");
        UI page = UI.getCurrent();
        page.getInternals().getRouter().navigate(page, new Location("exports"), NavigationTrigger.HISTORY);
        assertThat(_get(TextField.class).getValue()).isEmpty();
        assertThat(_get(ExportFilters.class).criteria(NOW)).isEqualTo(ExportCriteria.MINE);
    }

    private static ExportCriteria criteria(String query) {
        open("exports?" + query);
        return _get(ExportFilters.class).criteria(NOW);
    }

    private static Map<String, List<String>> parameters(String address) {
        String[] parts = address.split("\\?", 2);
        return QueryParameters.fromString(parts.length == 1 ? "" : parts[1]).getParameters();
    }
}
