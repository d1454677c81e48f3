package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordsImport;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@PortalTest
@WithMockUser(roles = "ADMIN")
class RealSchoolTest {

    private static final Path ZIP = Path.of("src/test/resources/oneroster/oulad-oneroster-1.2.zip");

    @Autowired
    RecordsImport records;

    @Test
    void the_real_school_comes_in_whole() {
        long t = System.nanoTime();
        ImportReport report = records.apply(ZIP, "oulad.zip", p -> System.out.println(p));
        System.out.println((System.nanoTime() - t) / 1_000_000 + " ms " + report);
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts()).isEqualTo(new RecordCounts(12_400, 354, 6, 384, 12_873, 36_184));
        t = System.nanoTime();
        report = records.apply(ZIP, "oulad.zip", ImportListener.NONE);
        System.out.println((System.nanoTime() - t) / 1_000_000 + " ms " + report);
    }
}
