package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradeport.export.FileDamages;
import org.gradeport.storage.DamagedFileException.Damage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are damaged before they are archived.
class DamagedArchiveTest extends SweepFixture {

    long id;
    Path file;

    @BeforeEach
    void a_file_is_to_be_archived() {
        rules(archive("grades", 20, null));
        id = files.make("grades", "csv", 21);
        file = files.folder().resolve(OldFiles.name(id));
    }

    @ParameterizedTest
    @CsvSource({"xxxxxyxxxx,DIGEST", "xxxxx,SIZE", "'',SIZE", "xxxxxxxxxxx,SIZE"})
    void a_damaged_file_is_not_archived_until_it_is_right_again(String found, Damage damage) throws IOException {
        Files.writeString(file, found);
        SweepRun run = startSweep.runAll(null).orElseThrow();
        assertThat(run.outcome()).isEqualTo(SweepRun.Outcome.DONE);
        assertThat(run.files(SweptFile.Outcome.DAMAGED)).isOne();
        assertThat(files.archived()).isEmpty();
        assertThat(file).hasContent(found);
        assertThat(fileDamages.all())
                .extracting(FileDamages.DamagedFile::damage)
                .containsExactly(damage);

        OldFiles.write(file);
        assertThat(startSweep.runAll(null).orElseThrow().files(SweptFile.Outcome.ARCHIVED))
                .isOne();
        assertThat(fileDamages.all()).isEmpty();
        files.agree();
    }

    @Test
    void a_half_copy_of_an_earlier_version_is_replaced() throws IOException {
        Path half = files.folder().resolve("archive").resolve(OldFiles.name(id));
        Files.writeString(half, "xxxx");
        assertThat(startSweep.runAll(null).orElseThrow().files(SweptFile.Outcome.DAMAGED))
                .isOne();
        assertThat(half).hasContent("x".repeat(OldFiles.SIZE));
        assertThat(startSweep.runAll(null).orElseThrow().files(SweptFile.Outcome.ARCHIVED))
                .isOne();
        assertThat(half).hasContent("x".repeat(OldFiles.SIZE));
        files.agree();
    }
}
