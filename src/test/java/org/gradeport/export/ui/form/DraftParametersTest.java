package org.gradeport.export.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.export.ui.TinyDataset;
import org.junit.jupiter.api.Test;

class DraftParametersTest {

    private static final RequestDraft FULL = new RequestDraft(
            "grades",
            List.of(new Pick("score", "Points & more"), new Pick("student", null)),
            Map.of("school", List.of("s1", "s2"), "active", List.of()),
            List.of(new Sort("score", true), new Sort("student", false)),
            "csv",
            Map.of("delimiter", ";"),
            "Βαθμοί 7Β",
            true);

    @Test
    void a_draft_comes_back_from_its_address_as_it_was() {
        String address = DraftParameters.write(FULL).getQueryString();
        assertThat(DraftParameters.read(QueryParameters.fromString(address))).isEqualTo(FULL);
    }

    @Test
    void an_empty_address_is_an_empty_draft() {
        assertThat(DraftParameters.read(QueryParameters.empty())).isEqualTo(RequestDraft.EMPTY);
    }

    @Test
    void a_column_named_twice_counts_once() {
        RequestDraft requestDraft = DraftParameters.read(QueryParameters.fromString("column=score&column=score"));
        assertThat(requestDraft.columns()).containsExactly(new Pick("score", null));
    }

    @Test
    void an_export_can_be_requested_again() {
        assertThat(RequestDraft.of(FULL.request())).isEqualTo(FULL);
    }

    @Test
    void a_default_is_not_stored_and_can_be_removed() {
        RequestDraft lifted = RequestDraft.EMPTY.withFilter(TinyDataset.ACTIVE, List.of());
        assertThat(lifted.filters()).containsExactly(Map.entry("active", List.of()));
        assertThat(lifted.withFilter(TinyDataset.ACTIVE, List.of("true")).filters())
                .isEmpty();
        assertThat(RequestDraft.EMPTY.values(TinyDataset.ACTIVE)).containsExactly("true");
    }
}
