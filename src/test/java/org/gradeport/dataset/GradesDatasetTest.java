package org.gradeport.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GradesDatasetTest extends DatasetContractTest {

    private static final Dataset GRADES = new GradesDataset(SmallSchool.records());

    GradesDatasetTest() {
        super(GRADES, List.of("G1", "G2", "G3", "G4", "G5", "G6"), Set.of("G1", "G4", "G5"));
    }

    @Test
    void a_row_reads_as_the_record_does() {
        assertThat(Table.of(GRADES).where("student", "P2").rows().getFirst())
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
}
