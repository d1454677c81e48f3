package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradeport.school.Finding;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void thousands_of_warnings_hide_none_that_must_be_accepted_by_name() {
        for (int n = 0; n < 2_000; n++) {
            findings.warning(new Place("users.csv", n, "field" + n), "rounded", () -> "odd");
        }
        findings.warning(Place.file("results.csv"), "no_rows", () -> "none");
        findings.warning(Place.file("users.csv"), "many_missing", () -> "lacks 9 of 10");
        findings.warning(Place.file("results.csv"), "many_missing", () -> "lacks 10 of 10");
        findings.error(Place.ZIP, "damaged", () -> "broken");
        assertThat(findings.toAccept()).containsExactly("many_missing", "no_rows");
        assertThat(findings.listed())
                .hasSize(1_000)
                .extracting(Finding::code)
                .startsWith("damaged", "no_rows", "many_missing", "many_missing", "rounded");
    }

    @Test
    void equal_findings_of_rows_are_one_and_those_of_files_only_with_equal_texts() {
        for (int row = 2; row < 102; row++) {
            findings.error(new Place("users.csv", row, "email"), "invalid_value", () -> "odd");
        }
        findings.warning(Place.file("users.csv"), "many_missing", () -> "of school A");
        findings.warning(Place.file("users.csv"), "many_missing", () -> "of school B");
        assertThat(findings.errors()).isEqualTo(100);
        assertThat(findings.listed()).extracting(Finding::count).containsExactly(100L, 1L, 1L);
        assertThat(findings.listed().getFirst().rows()).hasSize(Finding.ROWS).startsWith(2L, 3L);
    }
}
