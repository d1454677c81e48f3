package org.gradeport.dataset.sql;

import java.util.List;
import java.util.Set;
import org.gradeport.dataset.Dataset;

class StudentsDatasetTest extends DatasetContractTest {

    private static final Dataset STUDENTS = new StudentsDataset(SmallSchool.records());

    StudentsDatasetTest() {
        super(STUDENTS, List.of("T2", "P1", "P2", "P3", "P4", "P5"), Set.of("P1", "P4"));
    }
}
