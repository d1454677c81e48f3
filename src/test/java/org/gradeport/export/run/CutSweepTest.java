package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.export.ExpiryAction;
import org.gradeport.retention.OldFiles;
import org.gradeport.retention.PolicyChange;
import org.gradeport.retention.RetentionRule;
import org.gradeport.retention.RetentionService;
import org.gradeport.school.ImportListener;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.oneroster.SmallZip;
import org.gradeport.testing.EmptyRecords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The connection breaks while files are moved to the archive, or records are imported.
class CutSweepTest extends CutFixture {

    @Autowired
    RetentionService retention;

    @Autowired
    OldFiles oldFiles;

    @Autowired
    RecordsImport records;

    @Autowired
    EmptyRecords emptyRecords;

    @TempDir
    Path uploads;

    @BeforeEach
    void files_are_archived() {
        setPolicy(new RetentionRule(null, null, ExpiryAction.ARCHIVE, 30, 365));
    }

    @AfterEach
    void files_are_deleted_again() {
        setPolicy(null);
    }

    /// A sweep has some thirty commits.
    @Override
    int commitStep() {
        return Math.min(STEP, 3);
    }

    private void setPolicy(@Nullable RetentionRule usual) {
        retention.change(new PolicyChange(retention.policy().version(), usual, List.of()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_sweep_moves_a_file_to_the_archive_whole(boolean takesEffect) throws Exception {
        cutAtEach(takesEffect, this::expire, this::sweep, this::sweepFinishes);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void so_does_a_scheduled_sweep(boolean takesEffect) throws Exception {
        cutAtEachCommit(takesEffect, this::expire, oldFiles::sweep, this::sweepFinishes);
    }

    private void sweepFinishes() {
        database.sql("update shedlock set lock_until = utc_timestamp(3)").update();
        sweep();
        assertThat(count("export where place = 'ARCHIVE'")).isEqualTo(1);
        assertThat(isIntact(archive.files(), target)).isTrue();
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_import_is_written_and_reported_or_neither(boolean takesEffect) throws Exception {
        Path zip = SmallZip.school().write(uploads);
        List<Boolean> reported = new ArrayList<>();
        cutAtEachCommit(
                takesEffect,
                () -> database.sql("delete from import_run").update(),
                () -> {
                    reported.add(false);
                    boolean applied = records.apply(zip, "small.zip", List.of(), ImportListener.NONE)
                            .applied();
                    reported.set(reported.size() - 1, applied);
                },
                () -> assertThat(count("import_run")).isEqualTo(reported.getLast() ? 1 : 0));
        emptyRecords.restore();
    }

    private void expire() {
        requestAndRun();
        database.sql("""
                        update export set finished_at = finished_at - interval 31 day,
                          expires_at = expires_at - interval 31 day, archive_until = archive_until - interval 31 day
                        """).update();
    }

    private void sweep() {
        retention.run(retention.preview().token());
    }
}
