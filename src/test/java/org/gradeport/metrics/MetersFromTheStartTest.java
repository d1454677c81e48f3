package org.gradeport.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.gradeport.dataset.Datasets;
import org.gradeport.format.Formats;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MetersFromTheStartTest {

    @Autowired
    Datasets datasets;

    @Autowired
    Formats formats;

    @Autowired
    BuildMeter buildMeter;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void each_dataset_and_format_has_its_series_before_the_first_run() {
        RunMeters meters = new RunMeters(registry, datasets, formats);
        assertThat(meters).isNotNull();
        int kinds = datasets.all().size() * formats.all().size();
        for (String outcome : List.of("ready", "failed", "cancelled")) {
            assertThat(registry.find("gradeport.exports")
                            .tag("outcome", outcome)
                            .counters())
                    .hasSize(kinds)
                    .allSatisfy(counter -> assertThat(counter.count()).isZero());
        }
        for (String name : List.of("gradeport.export.duration", "gradeport.export.rows", "gradeport.export.size")) {
            assertThat(registry.find(name).meters()).as(name).hasSize(kinds);
        }
    }

    @Test
    void the_version_is_a_series() {
        buildMeter.bindTo(registry);
        assertThat(registry.find("gradeport.build.info").gauge())
                .satisfies(gauge -> assertThat(gauge.value()).isEqualTo(1))
                .extracting(Meter::getId)
                .satisfies(id -> assertThat(id.getTag("version")).isNotEmpty());
    }
}
