package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradeport.attention.AttentionList;
import org.gradeport.attention.AttentionReader;
import org.gradeport.attention.Concern;
import org.gradeport.export.FileDamages.DamagedFile;
import org.gradeport.retention.StoreContents.Lack;
import org.gradeport.storage.DamagedFileException.Damage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/// A sweep while the disk of store and archive is not mounted, and after it is mounted again.
class UnmountedStoreTest extends SweepFixture {

    @Autowired
    StoreContents storeContents;

    @Autowired
    AttentionReader attention;

    @AfterEach
    void nothing_is_lacking() throws IOException {
        files.clear();
        storeContents.check();
    }

    @Test
    void a_file_to_be_archived_is_written_off_by_no_sweep_and_archived_when_it_is_there_again() throws IOException {
        rules(archive("grades", 20, 365));
        long id = files.make("grades", "csv", 21);
        unmount();
        SweepRun meanwhile = startSweep.runAll(null).orElseThrow();
        assertThat(files.place(id)).isEqualTo("MOVING");
        assertThat(meanwhile.files(SweptFile.Outcome.DAMAGED)).isOne();
        assertThat(fileDamages.all()).extracting(DamagedFile::damage).containsExactly(Damage.MISSING);
        mount();
        assertThat(startSweep.runAll(null).orElseThrow().files(SweptFile.Outcome.ARCHIVED))
                .isOne();
        assertThat(fileDamages.all()).isEmpty();
        files.agree();
    }

    @Test
    void a_file_to_be_deleted_is_deleted_when_it_is_there_again_long_after_its_export_expired() throws IOException {
        long id = files.make("courses", "csv", 31);
        database.sql("update issued_file set issued_at = issued_at - interval 31 day")
                .update();
        unmount();
        assertThat(startSweep.runAll(null).orElseThrow().files(SweptFile.Outcome.MISSING))
                .isOne();
        mount();
        assertThat(files.stored()).containsExactly(OldFiles.name(id));
        assertThat(startSweep.runAll(null).orElseThrow().orphans()).isOne();
        files.agree();
    }

    @Test
    void a_store_and_an_archive_without_their_files_need_attention_until_they_have_them() throws IOException {
        rules(archive("grades", 20, 365));
        files.make("grades", "csv", 21);
        startSweep.runAll(null);
        files.make("courses", "csv", 2);
        files.make("courses", "csv", 1);
        unmount();
        startSweep.runAll(null);
        storeContents.check();
        assertThat(storeContents.lacks()).containsExactly(new Lack("STORE", 2), new Lack("ARCHIVE", 1));
        assertThat(concerns().open()).extracting(Concern::key).contains("files-lacking/STORE", "files-lacking/ARCHIVE");
        mount();
        storeContents.check();
        assertThat(concerns().open()).extracting(Concern::kind).doesNotContain("files-lacking");
    }

    private AttentionList concerns() {
        return attention.poll();
    }

    private void unmount() throws IOException {
        Files.move(files.folder(), away());
        Files.createDirectory(files.folder());
    }

    private void mount() throws IOException {
        FileSystemUtils.deleteRecursively(files.folder());
        Files.move(away(), files.folder());
    }

    private Path away() {
        return files.folder().resolveSibling("away");
    }
}
