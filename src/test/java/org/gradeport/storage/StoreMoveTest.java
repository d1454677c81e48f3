package org.gradeport.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.testing.S3Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StoreMoveTest {

    private final String bucket = S3Server.bucket();

    @TempDir
    Path folder;

    @BeforeEach
    void a_folder_has_two_files_and_its_archive_one() throws IOException {
        Files.createDirectories(folder.resolve("old/archive"));
        Files.writeString(folder.resolve("old/_database-id"), "this database");
        Files.writeString(folder.resolve("old/1-1.csv"), "first");
        Files.writeString(folder.resolve("old/2-1.csv"), "second");
        Files.writeString(folder.resolve("old/archive/_database-id"), "this database");
        Files.writeString(folder.resolve("old/archive/3-1.csv"), "third");
    }

    @Test
    void files_archive_and_owner_go_to_s3_and_back() throws IOException {
        assertThat(move("old", "folder", "s3")).isZero();
        assertThat(move("new", "s3", "folder")).isZero();
        assertThat(folder.resolve("new/1-1.csv")).hasContent("first");
        assertThat(folder.resolve("new/2-1.csv")).hasContent("second");
        assertThat(folder.resolve("new/archive/3-1.csv")).hasContent("third");
        assertThat(folder.resolve("new/_database-id")).hasContent("this database");
        assertThat(folder.resolve("old/1-1.csv")).exists();
    }

    @Test
    void it_is_safe_to_repeat_and_deletes_the_source_only_if_asked(CapturedOutput output) {
        assertThat(move("old", "folder", "s3")).isZero();
        assertThat(output).contains("store: 2 files copied, 0 were there, 0 failed");
        assertThat(move("old", "folder", "s3", "--delete-source")).isZero();
        assertThat(output).contains("store: 0 files copied, 2 were there, 0 failed");
        assertThat(folder.resolve("old/1-1.csv")).doesNotExist();
        assertThat(folder.resolve("old/archive/3-1.csv")).doesNotExist();
    }

    @Test
    void a_file_that_the_target_has_with_another_content_is_kept_in_both_and_reported(CapturedOutput output)
            throws IOException {
        move("old", "folder", "s3");
        Files.writeString(folder.resolve("old/1-1.csv"), "other");
        assertThat(move("old", "folder", "s3", "--delete-source")).isOne();
        assertThat(output).contains("1-1.csv did not arrive: the target has another file of this name");
        assertThat(folder.resolve("old/1-1.csv")).hasContent("other");
        assertThat(folder.resolve("old/2-1.csv"))
                .as("until everything has arrived")
                .exists();
    }

    @Test
    void a_move_that_stops_half_way_leaves_its_source_whole_and_is_finished_when_it_is_repeated() throws IOException {
        move("old", "folder", "s3");
        Files.createDirectories(folder.resolve("new"));
        Path obstacle = Files.writeString(folder.resolve("new/2-1.csv"), "other");
        assertThat(move("new", "s3", "folder", "--delete-source")).isOne();
        assertThat(folder.resolve("new/1-1.csv")).hasContent("first");
        assertThat(folder.resolve("new/_database-id")).doesNotExist();
        Files.delete(obstacle);
        assertThat(move("new", "s3", "folder", "--delete-source")).isZero();
        assertThat(obstacle).hasContent("second");
        assertThat(folder.resolve("new/_database-id")).hasContent("this database");
        assertThat(move("empty", "s3", "folder")).isZero();
        assertThat(folder.resolve("empty/1-1.csv")).doesNotExist();
    }

    @Test
    void a_target_of_another_database_is_refused(CapturedOutput output) throws IOException {
        move("old", "folder", "s3");
        Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(folder.resolve("foreign/_database-id"), "another database");
        assertThat(move("foreign", "s3", "folder")).isOne();
        assertThat(output).contains("belongs to database another database");
        assertThat(folder.resolve("foreign/1-1.csv")).doesNotExist();
    }

    @Test
    void a_source_that_is_of_no_portal_is_refused_and_nothing_is_created(CapturedOutput output) throws IOException {
        assertThat(move("mistyped", "folder", "s3")).isOne();
        assertThat(folder.resolve("mistyped")).doesNotExist();
        assertThat(output)
                .contains("store: from " + folder.resolve("mistyped") + " to s3://")
                .contains("has no _database-id");
        Files.delete(folder.resolve("old/archive/_database-id"));
        assertThat(move("old", "folder", "s3")).isOne();
        assertThat(move("new", "s3", "folder")).as("nothing was copied").isOne();
    }

    @Test
    void wrong_kinds_are_answered_with_the_usage(CapturedOutput output) {
        assertThat(StoreMove.run("store-move", "folder")).isEqualTo(2);
        assertThat(output).contains("usage: store-move FROM TO");
    }

    private int move(String name, String... words) {
        List<String> arguments = new ArrayList<>(List.of("store-move"));
        arguments.addAll(List.of(words));
        S3Server.settings(bucket).forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.add("--gradeport.storage.folder=" + folder.resolve(name));
        arguments.add("--gradeport.storage.archive=" + folder.resolve(name).resolve("archive"));
        return StoreMove.run(arguments.toArray(String[]::new));
    }
}
