package org.gradeport.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gradeport.format.ExampleTables.Written;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.gradeport.testing.LiveHeap;
import org.gradeport.testing.TemporaryFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The contract of every format; a new format adds a subclass.
public abstract class FormatContractTest {

    // Other tests' portals may live in the same JVM; rows in memory would take several times as much.
    private static final long ROOM_FOR_OTHERS = 12_000_000;

    /// The format as a bean of the portal.
    protected abstract ExportFormat format();

    /// The cells of a file, header row first, read without code of the writer.
    protected abstract List<List<String>> read(byte[] file) throws Exception;

    /// The text of a value in that reader.
    protected String shown(@Nullable Object value) {
        return new ValueText(ExampleTables.document(List.of()).zone()).of(value);
    }

    /// The text in this format; each change needs a warning.
    protected String written(String text) {
        return text;
    }

    /// Options that the tests write with.
    protected Map<String, String> options() {
        return Map.of();
    }

    /// The number of rows for the test of memory.
    protected int manyRows() {
        return 300_000;
    }

    @Test
    void it_describes_itself() {
        assertThat(List.of(format().name(), format().label(), format().extension(), format().mediaType()))
                .noneMatch(String::isBlank);
        assertThat(format().name()).matches("[a-z]+");
        assertThat(format().options()).allSatisfy(option -> {
            assertThat(option.label()).isNotBlank();
            assertThat(option.values()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        });
        assertThat(format().options().stream().map(FormatOption::key)).doesNotHaveDuplicates();
    }

    @Test
    void a_file_without_rows_has_its_header() throws Exception {
        Written written = write(ExampleTables.EVERY_TYPE, List.of());
        assertThat(read(written.file())).containsExactly(labels(ExampleTables.EVERY_TYPE));
        assertThat(written.warnings()).isEmpty();
    }

    @Test
    void every_type_and_every_null_comes_back() throws Exception {
        Written written = write(
                ExampleTables.EVERY_TYPE,
                List.of(ExampleTables.EVERY_VALUE, ExampleTables.EVERY_NULL, ExampleTables.EVERY_VALUE));
        List<String> values =
                ExampleTables.EVERY_VALUE.stream().map(this::shown).toList();
        List<String> nulls = ExampleTables.EVERY_NULL.stream().map(this::shown).toList();
        assertThat(read(written.file())).containsExactly(labels(ExampleTables.EVERY_TYPE), values, nulls, values);
        assertThat(written.warnings()).isEmpty();
    }

    @Test
    void any_text_is_read_back_or_has_a_warning() throws Exception {
        List<Column> columns = List.of(
                new Column("id", "Id", ColumnType.IDENTIFIER, 10),
                ExampleTables.texts(1).getFirst());
        for (String text : ExampleTables.AWKWARD_TEXTS) {
            Written written = write(columns, List.of(List.of(text, text)));
            assertThat(read(written.file()).getLast()).as(text).containsExactly(written(text), written(text));
            assertThat(written.warnings().isEmpty())
                    .as(text)
                    .isEqualTo(written(text).equals(text));
        }
    }

    @Test
    void any_text_may_be_a_label() throws Exception {
        for (String text : ExampleTables.AWKWARD_TEXTS) {
            Written written = write(List.of(ExampleTables.texts(1).getFirst().labelled(text)), List.of(List.of("a")));
            assertThat(read(written.file())).containsExactly(List.of(written(text)), List.of("a"));
            assertThat(written.warnings().isEmpty())
                    .as(text)
                    .isEqualTo(written(text).equals(text));
        }
    }

    @Test
    void warnings_count_every_value() throws Exception {
        List<String> changed = ExampleTables.AWKWARD_TEXTS.stream()
                .filter(text -> !written(text).equals(text))
                .toList();
        Written once = write(ExampleTables.texts(1), ExampleTables.rows(changed));
        List<String> twice = new ArrayList<>(changed);
        twice.addAll(changed);
        Map<String, Long> counts =
                write(ExampleTables.texts(1), ExampleTables.rows(twice)).counts();
        assertThat(counts.keySet()).isEqualTo(once.counts().keySet());
        once.warnings().forEach(warning -> {
            assertThat(counts).containsEntry(warning.code(), 2 * warning.count());
            assertThat(warning.message()).contains(String.format(Locale.ROOT, "%,d", warning.count()));
        });
    }

    @Test
    void a_row_of_one_empty_field_is_still_a_row() throws Exception {
        List<List<@Nullable Object>> rows = new ArrayList<>(ExampleTables.rows(List.of("a", "", "b")));
        rows.add(2, Collections.singletonList(null));
        assertThat(read(write(ExampleTables.texts(1), rows).file()))
                .containsExactly(List.of("Label 1"), List.of("a"), List.of(""), List.of(""), List.of("b"));
    }

    @Test
    void sixty_renamed_columns_keep_their_order() throws Exception {
        List<Column> columns = ExampleTables.texts(60).stream()
                .map(column -> column.labelled("Στήλη " + column.key()))
                .toList();
        List<Object> row = new ArrayList<>(columns.stream().map(Column::key).toList());
        Written written = write(columns, List.of(row));
        assertThat(read(written.file()))
                .containsExactly(
                        labels(columns), columns.stream().map(Column::key).toList());
    }

    @Test
    void the_stream_it_writes_to_stays_open() throws Exception {
        Watched out = new Watched();
        try (FormatWriter writer = open(out, ExampleTables.EVERY_TYPE)) {
            writer.accept(ExampleTables.EVERY_VALUE::get);
            writer.finish();
        }
        assertThat(out.closed).isFalse();
        assertThat(read(out.toByteArray())).hasSize(2);
    }

    @Test
    void closing_before_the_end_writes_no_more() throws Exception {
        Watched out = new Watched();
        FormatWriter writer = open(out, ExampleTables.EVERY_TYPE);
        writer.accept(ExampleTables.EVERY_VALUE::get);
        int before = out.size();
        writer.close();
        assertThat(out.closed).isFalse();
        assertThat(out.size()).isEqualTo(before);
    }

    @Test
    void a_disk_that_is_full_ends_the_writing_and_still_lets_it_close() throws Exception {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> {
                    try (FormatWriter writer = open(full, ExampleTables.texts(1))) {
                        for (int i = 0; i < 100_000; i++) {
                            writer.accept(column -> "row");
                        }
                        writer.finish();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("disk full")
                .hasNoSuppressedExceptions();
    }

    @Test
    void no_row_is_ever_in_a_temporary_file() throws Exception {
        TemporaryFiles files = new TemporaryFiles();
        String secret = "secret-" + UUID.randomUUID();
        try (FormatWriter writer = open(OutputStream.nullOutputStream(), ExampleTables.texts(3))) {
            for (int i = 0; i < 20_000; i++) {
                writer.accept(column -> secret);
            }
            assertThat(files.holding(secret)).isEmpty();
        }
        assertThat(files.holding(secret)).isEmpty();
    }

    @Test
    void memory_does_not_grow_with_rows() throws Exception {
        try (FormatWriter writer = open(OutputStream.nullOutputStream(), ExampleTables.EVERY_TYPE)) {
            long early = 0;
            for (int i = 0; i < manyRows(); i++) {
                Object[] row = ExampleTables.EVERY_VALUE.toArray();
                row[0] = "Student number " + i;
                row[1] = "id" + i;
                writer.accept(column -> row[column]);
                early = i == manyRows() / 10 ? LiveHeap.bytes() : early;
            }
            assertThat(LiveHeap.bytes() - early).isLessThan(ROOM_FOR_OTHERS);
            writer.finish();
        }
    }

    private Written write(List<Column> columns, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        return ExampleTables.write(format(), ExampleTables.document(columns, options()), rows);
    }

    private FormatWriter open(OutputStream out, List<Column> columns) throws IOException {
        return format().open(out, ExampleTables.document(columns, options()));
    }

    private static List<String> labels(List<Column> columns) {
        return columns.stream().map(Column::label).toList();
    }

    private static final class Watched extends ByteArrayOutputStream {

        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
