package org.gradeport.dataset.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Scope.Everything;
import org.junit.jupiter.api.Test;

class GradesDatasetTest extends DatasetContractTest {

    private static final Dataset GRADES = new GradesDataset(SmallSchool.records());

    GradesDatasetTest() {
        super(GRADES, List.of("G1", "G2", "G3", "G4", "G5", "G6"), Set.of("G1", "G4", "G5"));
    }

    @Test
    void a_row_has_the_values_of_the_record() {
        assertThat(DatasetRows.of(GRADES).where("student", "P2").rows().getFirst())
                .extracting(String::valueOf)
                .containsExactly(
                        "0008",
                        "Çelik, Zoë",
                        "Søuth School",
                        "Mathematics 100%",
                        "Mathematics, group 2",
                        "Fall",
                        "Fractions",
                        "Exam",
                        "12.25",
                        "null",
                        "12.5",
                        "fully graded",
                        "2026-09-16",
                        "=1+1");
    }

    @Test
    void a_student_is_found_by_number_and_by_names_in_any_order() {
        for (String typed : List.of("0008", "zoë çelik", "Çelik, Zoë", "P2")) {
            assertThat(GRADES.choices("student", typed, new Everything(), 9))
                    .as(typed)
                    .containsExactly(new Choice("P2", "Çelik, Zoë (0008)"));
        }
    }
}
