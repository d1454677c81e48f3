package org.gradeport.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of every store; a subclass provides an empty one.
public abstract class StorageContractTest {

    protected abstract ExportStorage storage() throws IOException;

    @Test
    void a_file_appears_whole_when_it_is_committed() throws IOException {
        ExportStorage storage = storage();
        try (PendingFile file = storage.create("7-1.csv")) {
            file.write("first,".getBytes(UTF_8));
            file.write('2');
            assertThat(names(storage)).isEmpty();
            file.commit();
        }
        assertThat(names(storage)).containsExactly("7-1.csv");
        assertThat(text(storage, "7-1.csv")).isEqualTo("first,2");
        assertThat(storage.size("7-1.csv")).isEqualTo(7);
    }

    @Test
    void a_file_that_is_closed_before_it_is_committed_leaves_nothing() throws IOException {
        ExportStorage storage = storage();
        try (PendingFile file = storage.create("7-1.csv")) {
            file.write(new byte[100_000]);
        }
        assertThat(names(storage)).isEmpty();
        assertThatThrownBy(() -> storage.open("7-1.csv")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> storage.size("7-1.csv")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_committed_file_replaces_none() throws IOException {
        ExportStorage storage = storage();
        write(storage, "7-1.csv", "mine");
        try (PendingFile late = storage.create("7-1.csv")) {
            late.write("late".getBytes(UTF_8));
            assertThatThrownBy(late::commit).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(text(storage, "7-1.csv")).isEqualTo("mine");
    }

    @Test
    void of_two_writers_of_one_name_the_first_that_commits_stays_whole() throws IOException {
        ExportStorage storage = storage();
        ExportStorage otherNode = storage();
        try (PendingFile stopped = storage.create("7-1.csv")) {
            stopped.write("ha".getBytes(UTF_8));
            write(otherNode, "7-1.csv", "whole");
            stopped.write("lf".getBytes(UTF_8));
            assertThatThrownBy(stopped::commit).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(text(storage, "7-1.csv")).isEqualTo("whole");
        assertThat(names(storage)).containsExactly("7-1.csv");
    }

    @Test
    void an_unfinished_file_is_not_published_by_another_writer() throws IOException {
        ExportStorage storage = storage();
        try (PendingFile stopped = storage.create("7-1.csv");
                PendingFile other = storage().create("7-1.csv")) {
            stopped.write("half a fi".getBytes(UTF_8));
            other.write("whole".getBytes(UTF_8));
            assertThat(storage().deleteAbandoned()).isZero();
            other.commit();
            assertThat(text(storage, "7-1.csv")).isEqualTo("whole");
        }
        assertThat(text(storage, "7-1.csv")).isEqualTo("whole");
    }

    @Test
    void a_file_has_the_time_at_which_it_was_committed(@TempDir Path folder) throws IOException {
        ExportStorage storage = storage();
        Instant before = Files.getLastModifiedTime(Files.createTempFile(folder, "now", ""))
                .toInstant()
                .minusSeconds(5);
        write(storage, "7-1.csv", "x");
        assertThat(storage.writtenAt("7-1.csv")).isBetween(before, before.plusSeconds(60));
        assertThatThrownBy(() -> storage.writtenAt("8-1.csv")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_deleted_file_is_gone_and_deleting_again_says_that_there_was_none() throws IOException {
        ExportStorage storage = storage();
        write(storage, "7-1.csv", "x");
        assertThat(storage.delete("7-1.csv")).isTrue();
        assertThat(storage.delete("7-1.csv")).isFalse();
        assertThat(names(storage)).isEmpty();
    }

    @Test
    void a_file_can_be_read_while_it_is_deleted() throws IOException {
        ExportStorage storage = storage();
        write(storage, "7-1.csv", "still here");
        try (InputStream open = storage.open("7-1.csv")) {
            storage.delete("7-1.csv");
            assertThat(new String(open.readAllBytes(), UTF_8)).isEqualTo("still here");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "/etc/passwd", "..", "", "a\\b", ".hidden", "a\0b", "C:x"})
    void a_name_with_a_path_is_refused(String name) throws IOException {
        ExportStorage storage = storage();
        assertThatThrownBy(() -> storage.create(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.open(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.size(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.delete(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_that_is_being_written_is_not_abandoned() throws IOException {
        ExportStorage storage = storage();
        try (PendingFile file = storage.create("7-1.csv")) {
            file.write('x');
            assertThat(storage.deleteAbandoned()).isZero();
            file.commit();
        }
        assertThat(text(storage, "7-1.csv")).isEqualTo("x");
    }

    @Test
    void the_first_that_marks_it_owns_it_and_the_mark_is_no_file() throws IOException {
        ExportStorage storage = storage();
        assertThat(storage.owner()).isEmpty();
        storage.mark("mine");
        storage.mark("yours");
        assertThat(storage().owner()).contains("mine");
        assertThat(names(storage)).isEmpty();
        assertThat(storage.deleteAbandoned()).isZero();
    }

    @Test
    void an_adopted_store_has_another_owner_and_its_files() throws IOException {
        ExportStorage storage = storage();
        write(storage, "7-1.csv", "x");
        storage.mark("theirs");
        storage.adopt("mine");
        assertThat(storage().owner()).contains("mine");
        assertThat(names(storage)).containsExactly("7-1.csv");
        assertThat(storage.deleteAbandoned()).isZero();
    }

    public static void write(ExportStorage storage, String name, String text) throws IOException {
        try (PendingFile file = storage.create(name)) {
            file.write(text.getBytes(UTF_8));
            file.commit();
        }
    }

    static List<String> names(ExportStorage storage) throws IOException {
        try (Stream<String> names = storage.list()) {
            return names.toList();
        }
    }

    static String text(ExportStorage storage, String name) throws IOException {
        try (InputStream stream = storage.open(name)) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
