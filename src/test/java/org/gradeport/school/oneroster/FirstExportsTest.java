package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.dataset.Scope.Everything;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.sql.RowsRead;
import org.gradeport.school.ImportListener;
import org.gradeport.school.RecordsImport;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The order of real use: a portal is used while it has no records, a school is imported, and is exported for the first
/// time. Rows that the server reads are counted, since time depends on the machine.
@PortalTest
class FirstExportsTest {

    private static final Path ZIP = Path.of("src/test/resources/oneroster/oulad-oneroster-1.2.zip");
    private static final double AT_MOST = 1.3;

    @Autowired
    RecordsImport records;

    @Autowired
    Datasets datasets;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords empty;

    @Autowired
    JdbcClient database;

    @AfterEach
    void leaveNothing() {
        empty.restore();
    }

    @Test
    void the_first_export_of_each_dataset_reads_at_most_a_third_more_than_the_tenth() {
        empty.restore();
        accounts.signIn(Role.ADMIN);
        datasets.all().forEach(this::reads);
        records.apply(ZIP, "oulad.zip", List.of(), ImportListener.NONE);
        for (Dataset dataset : datasets.all()) {
            long first = reads(dataset);
            long tenth = IntStream.range(0, 9).mapToLong(_ -> reads(dataset)).reduce(0, (_, last) -> last);
            assertThat(first)
                    .as("%s, the tenth: %d", dataset.name(), tenth)
                    .isPositive()
                    .isLessThan((long) (AT_MOST * tenth));
        }
    }

    private long reads(Dataset dataset) {
        List<Pick> picks = dataset.columns().stream()
                .map(column -> new Pick(column.key(), null))
                .toList();
        Selection all = new Selection(picks, Map.of(), List.of());
        return RowsRead.by(database, () -> {
            dataset.count(all, new Everything());
            try {
                dataset.read(all, new Everything(), _ -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
