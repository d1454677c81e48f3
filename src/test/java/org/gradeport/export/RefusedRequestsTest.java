package org.gradeport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Selection;
import org.gradeport.table.InvalidValueException;
import org.junit.jupiter.api.Test;

class RefusedRequestsTest extends ExportFixture {

    @Test
    void unknown_datasets_formats_filters_options_and_bad_names_are_refused_by_name() {
        ExportRequest good = FakeDataset.request(1, "");
        assertRefused("export_type", new ExportRequest("cats", "plain", good.selection(), Map.of(), null));
        assertRefused("export_format", new ExportRequest("numbers", "clay", good.selection(), Map.of(), null));
        assertRefused(
                "options.colour",
                new ExportRequest("numbers", "plain", good.selection(), Map.of("colour", "red"), null));
        assertRefused("name", new ExportRequest("numbers", "plain", good.selection(), Map.of(), "x".repeat(201)));
        assertRefused("name", new ExportRequest("numbers", "plain", good.selection(), Map.of(), "two\nlines"));
        assertThat(tasks()).isZero();
    }

    @Test
    void all_faults_of_a_request_are_refused_at_once() {
        ExportRequest wrong = new ExportRequest(
                "cats",
                "clay",
                Selection.ALL,
                Map.of(),
                "two\nlines",
                new NoticeOptions(false, List.of("nobody", "no one"), false));
        assertThatThrownBy(() -> exports.request(wrong, null))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.all())
                                .extracting(InvalidValueException::field)
                                .containsExactly(
                                        "export_type", "export_format", "name", "delivery.others", "delivery.others"));
    }

    private void assertRefused(String field, ExportRequest request) {
        assertThatThrownBy(() -> exports.request(request, null))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
