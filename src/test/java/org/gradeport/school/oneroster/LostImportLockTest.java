package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.gradeport.export.ExportFixture;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportListener.Progress;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.RecordsImport;
import org.gradeport.testing.DatabaseProxy;
import org.gradeport.testing.DatabaseProxyInitializer;
import org.gradeport.testing.EmptyRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/// The connection that holds the lock of imports breaks, so that another import may begin.
@ContextConfiguration(initializers = DatabaseProxyInitializer.class)
class LostImportLockTest extends ExportFixture {

    @TempDir
    Path folder;

    @Autowired
    DatabaseProxy proxy;

    @Autowired
    RecordsImport records;

    @Autowired
    DataSource pool;

    @Autowired
    EmptyRecords empty;

    @BeforeEach
    void startFromTheSmallSchool() throws IOException {
        apply(SmallZip.school(), ImportListener.NONE);
        proxy.mark("get_lock");
    }

    @AfterEach
    void leaveNothing() {
        empty.restore();
    }

    @Test
    void it_writes_nothing_more_and_another_import_can_begin() throws IOException {
        SmallZip changed = SmallZip.school().change("users.csv", "Άννα", "Someone else");
        assertThatException().isThrownBy(() -> apply(changed, this::dropLock));
        assertThat(names()).contains("Άννα").doesNotContain("Someone else");
        apply(changed, ImportListener.NONE);
        assertThat(names()).contains("Someone else");
    }

    @Test
    void staging_tables_that_cannot_be_emptied_do_not_end_the_start() throws SQLException {
        Connection broken = pool.getConnection();
        broken.close();
        DataSource breaking = mock(DataSource.class);
        when(breaking.getConnection()).thenReturn(broken);
        assertThatNoException().isThrownBy(new ClearStaging(breaking)::clear);
    }

    /// After people are written and before results are.
    private void dropLock(Progress now) {
        if (now.step() == Step.WRITING && now.file().equals("results.csv")) {
            proxy.dropMarked();
        }
    }

    private void apply(SmallZip zip, ImportListener listener) throws IOException {
        records.apply(zip.write(folder), "small.zip", List.of(), listener);
    }

    private List<String> names() {
        return database.sql("select given_name from person where active")
                .query((row, _) -> row.getString("given_name"))
                .list();
    }
}
