package org.gradeport.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportExample.export;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class LiveReaderTest {

    private final FakeExports exports = new FakeExports();
    private final Clock clock = Mockito.mock(Clock.class);
    private final LiveReader reader = new LiveReader(exports.service, clock, export -> export.id() == 7);

    LiveReaderTest() {
        at(0);
        Mockito.when(clock.getZone()).thenReturn(ZoneOffset.UTC);
    }

    @Test
    void events_of_this_node_are_shown_without_polling() {
        reader.follow(export(1).running(10, 100).build());
        reader.changed(export(1).running(20, 100).build());
        assertThat(reader.changes().rows())
                .containsExactly(export(1).running(20, 100).build());
        verify(exports.service, never()).get(anyLong());
    }

    @Test
    void several_events_of_one_export_are_one_change() {
        reader.follow(export(1).running(10, 100).build());
        reader.changed(export(1).running(20, 100).build());
        reader.changed(export(1).running(30, 100).build());
        assertThat(reader.changes().rows())
                .containsExactly(export(1).running(30, 100).build());
    }

    @Test
    void the_service_is_asked_once_a_second_about_what_runs_elsewhere() {
        reader.follow(export(1).running(10, 100).build());
        exports.put(export(1).running(40, 100));
        at(1_100);
        assertThat(reader.changes().rows())
                .containsExactly(export(1).running(40, 100).build());
        clearInvocations(exports.service);
        at(1_500);
        assertThat(reader.changes().isEmpty()).isTrue();
        verify(exports.service, never()).get(anyLong());
    }

    @Test
    void nothing_is_pushed_when_nothing_changed() {
        reader.follow(export(1).running(10, 100).build());
        exports.put(export(1).running(10, 100));
        at(5_000);
        assertThat(reader.changes().isEmpty()).isTrue();
    }

    @Test
    void ended_exports_are_not_polled() {
        reader.follow(export(1).ready().build());
        at(5_000);
        assertThat(reader.changes().isEmpty()).isTrue();
        verify(exports.service, never()).get(anyLong());
    }

    @Test
    void an_export_deleted_elsewhere_disappears() {
        reader.follow(export(1).running(10, 100).build());
        at(5_000);
        assertThat(reader.changes().gone()).containsExactly(1L);
        assertThat(reader.changes().isEmpty()).isTrue();
    }

    @Test
    void an_export_deleted_on_this_node_disappears_at_once() {
        reader.follow(export(1).ready().build());
        reader.deleted(1);
        reader.deleted(2);
        assertThat(reader.changes().gone()).containsExactly(1L);
    }

    @Test
    void changes_of_other_exports_are_ignored_unless_they_belong_on_the_page() {
        reader.changed(export(6).ready().build());
        reader.changed(export(7).ready().build());
        assertThat(reader.changes().rows()).containsExactly(export(7).ready().build());
    }

    private void at(long millis) {
        Instant moment = ExportExample.NOW.plusMillis(millis);
        Mockito.when(clock.instant()).thenReturn(moment);
    }
}
