package org.gradeport.metrics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.ui.chart.ChartTable;
import org.junit.jupiter.api.Test;

class DashboardChartsTest extends DashboardFixture {

    @Test
    void each_mark_opens_the_exports_behind_it() {
        clock.stop();
        runs().failed(clock.instant(), "grades", "csv", FailureClass.STORAGE);
        open("dashboard");
        press(chart("Storage 1"), 0, 0);
        assertThat(address()).startsWith("exports?").contains("show=all", "status=failed", "failure=storage", "ended=");
    }

    @Test
    void a_ready_export_of_a_day_is_found_after_its_expiry() {
        clock.stop();
        runs().ready(clock.instant(), "grades", "csv", Duration.ofSeconds(1), 100);
        open("dashboard");
        press(chart("1 ready"), 0, 6);
        assertThat(address()).contains("status=ready", "status=expired");
    }

    @Test
    void each_chart_is_a_table_whose_figures_are_links() {
        clock.stop();
        runs().failed(clock.instant(), "grades", "csv", FailureClass.STORAGE);
        open("dashboard");
        _click(_find(Button.class, spec -> spec.withText("Show as table")).getFirst());
        assertThat(_find(_get(ChartTable.class), Anchor.class))
                .extracting(Anchor::getHref)
                .singleElement()
                .asString()
                .contains("exports?show=all", "status=failed");
    }

    @Test
    void a_day_is_drawn_by_hours() {
        clock.stop();
        runs().ready(clock.instant(), "grades", "csv", Duration.ofSeconds(1), 100);
        open("dashboard?period=24h");
        assertThat(spec(chart("1 ready"))).contains(":00\"");
    }
}
