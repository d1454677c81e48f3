package org.gradeport.dataset.sql;

import java.util.List;
import java.util.Set;
import org.gradeport.dataset.Dataset;

class EnrollmentsDatasetTest extends DatasetContractTest {

    private static final Dataset ENROLLMENTS = new EnrollmentsDataset(SmallSchool.records());

    EnrollmentsDatasetTest() {
        super(
                ENROLLMENTS,
                List.of(
                        "E-T1-M1", "E-T1-A1", "E-T1-L1", "E-T1-M2", "E-T2-M2", "E-T2-A1", "E-T2-M1", "E-T3-M1",
                        "E-P1-M1", "E-P1-A1", "E-P2-M2", "E-P3-M2", "E-P3-M1", "E-P4-M1", "E-P5-L1"),
                Set.of("E-T1-M1", "E-T2-M1", "E-T3-M1", "E-P1-M1", "E-P3-M1", "E-P4-M1"));
    }
}
