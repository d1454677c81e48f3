package org.gradeport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ExportListTest extends ExportFixture {

    @Autowired
    Clock clock;

    @Test
    void the_newest_stand_first_and_pages_follow_each_other() {
        Export first = named("first");
        Export second = named("second");
        Export third = named("third");
        assertThat(page(0, 2)).containsExactly(third.id(), second.id());
        assertThat(page(1, 2)).containsExactly(first.id());
        assertThat(exports.list(query("-created", null, Set.of())).total()).isEqualTo(3);
    }

    @Test
    void filters_narrow_the_list() {
        Export ready = awaitStatus(named("Marks of 1a"), ExportStatus.READY);
        Export failed = awaitStatus(request(1, "broken"), ExportStatus.FAILED);
        assertThat(ids(query("name", "MARKS", Set.of()))).containsExactly(ready.id());
        assertThat(ids(query("name", "%", Set.of()))).isEmpty();
        assertThat(ids(query("name", null, Set.of(ExportStatus.FAILED)))).containsExactly(failed.id());
        assertThat(ids(new ExportCriteria(
                        true,
                        Set.of(),
                        Set.of("numbers"),
                        Set.of("plain"),
                        clock.instant().minus(Duration.ofMinutes(5)),
                        null,
                        "created",
                        0,
                        10)))
                .containsExactly(ready.id(), failed.id());
        assertThat(ids(new ExportCriteria(
                        false, Set.of(), Set.of("cats"), Set.of(), Instant.EPOCH, null, "created", 0, 10)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Černá, Đurđica", "durdica cerna", "Đurđica\u00A0Černá", "ana marks", "marks ana"})
    void words_are_found_in_any_order_with_and_without_accents_in_name_and_owner(String typed) {
        Export marks = named("Marks of Černá, Đurđica");
        database.sql("update export set owner_name = 'ana' where id = ?")
                .param(marks.id())
                .update();
        assertThat(ids(query("name", typed, Set.of()))).containsExactly(marks.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'READ'",
                "status = 'ready'",
                "failure_class = 'LUCK'",
                "place = 'MOON'",
                "fate = 'SHRED'",
                "warnings = '{}'",
                "request = '{}'",
                "request = '[]'",
                "request = json_replace(request, '$.options', 7)"
            })
    void one_that_cannot_be_read_is_left_out_and_the_others_are_listed(String edit) {
        Export broken = awaitStatus(named("broken"), ExportStatus.READY);
        Export sound = awaitStatus(named("sound"), ExportStatus.READY);
        database.sql("update export set %s where id = ?".formatted(edit))
                .param(broken.id())
                .update();
        assertThat(ids(query("name", null, Set.of()))).containsExactly(sound.id());
        assertThat(exports.list(query("name", null, Set.of())).total()).isOne();
    }

    @Test
    void the_list_is_filtered_by_when_and_how_exports_ended() {
        Export ready = awaitStatus(named("first"), ExportStatus.READY);
        Export failed = awaitStatus(request(1, "broken"), ExportStatus.FAILED);
        database.sql("update export set finished_at = '2026-11-09 12:00' where id = ?")
                .param(ready.id())
                .update();
        Instant ninth = Instant.parse("2026-11-09T00:00:00Z");
        assertThat(ids(ended(new ExportCriteria.Ended(ninth, ninth.plus(Duration.ofDays(1)), null))))
                .containsExactly(ready.id());
        assertThat(ids(ended(new ExportCriteria.Ended(ninth, ninth.plus(Duration.ofHours(12)), null))))
                .isEmpty();
        assertThat(ids(ended(new ExportCriteria.Ended(
                        null, null, Objects.requireNonNull(failed.failure()).failureClass()))))
                .containsExactly(failed.id());
    }

    private static ExportCriteria ended(ExportCriteria.Ended ended) {
        return new ExportCriteria(false, Set.of(), Set.of(), Set.of(), null, null, "-created", 0, 10, ended);
    }

    @Test
    void a_file_past_its_time_is_listed_as_expired() {
        Export export = awaitStatus(named("old"), ExportStatus.READY);
        database.sql("update export set expires_at = '2026-01-02'").update();
        assertThat(ids(query("name", null, Set.of(ExportStatus.READY)))).isEmpty();
        assertThat(ids(query("status", null, Set.of(ExportStatus.EXPIRED)))).containsExactly(export.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "-created", "name", "-name", "status", "-rows", "size", "-size", "expires"})
    void every_column_of_the_list_sorts(String sort) {
        named("a");
        assertThat(exports.list(query(sort, null, Set.of())).items()).hasSize(1);
    }

    @Test
    void an_unknown_order_and_an_oversized_page_are_refused() {
        assertThatThrownBy(() -> exports.list(query("colour", null, Set.of())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> page(0, 501)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> page(-1, 5)).isInstanceOf(InvalidValueException.class);
    }

    private Export named(String name) {
        ExportRequest request = FakeDataset.request(1, "");
        return exports.request(
                new ExportRequest(request.dataset(), request.format(), request.selection(), request.options(), name),
                null);
    }

    private List<Long> page(int page, int size) {
        return ids(new ExportCriteria(false, Set.of(), Set.of(), Set.of(), null, null, "-created", page, size));
    }

    private List<Long> ids(ExportCriteria exportCriteria) {
        return exports.list(exportCriteria).items().stream().map(Export::id).toList();
    }

    private static ExportCriteria query(String sort, @Nullable String text, Set<ExportStatus> status) {
        return new ExportCriteria(false, status, Set.of(), Set.of(), null, text, sort, 0, 10);
    }
}
