package org.gradeport.dataset.sql;

import java.util.List;
import java.util.Set;
import org.gradeport.dataset.Dataset;

class CoursesDatasetTest extends DatasetContractTest {

    private static final Dataset COURSES = new CoursesDataset(SmallSchool.records());

    CoursesDatasetTest() {
        super(COURSES, List.of("MATH", "ART", "LATIN"), Set.of("MATH"));
    }
}
