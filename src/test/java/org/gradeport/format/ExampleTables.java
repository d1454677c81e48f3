package org.gradeport.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.jspecify.annotations.Nullable;

/// The tables for tests of formats.
public final class ExampleTables {

    /// One column of each type.
    public static final List<Column> EVERY_TYPE = Arrays.stream(ColumnType.values())
            .map(type -> new Column(type.name().toLowerCase(Locale.ROOT), type + " label", type, 20))
            .toList();

    /// One value of each type.
    public static final List<@Nullable Object> EVERY_VALUE = List.of(
            "Ελένη Παπαδοπούλου",
            "0012345678901234",
            -42L,
            new BigDecimal("-85.50"),
            LocalDate.of(2026, 11, 22),
            Instant.parse("2026-11-22T07:30:05Z"),
            true);

    /// No value of any type.
    public static final List<@Nullable Object> EVERY_NULL = Collections.nCopies(EVERY_TYPE.size(), null);

    /// Difficult texts; none is longer than 40,000 characters.
    public static final List<String> AWKWARD_TEXTS = List.of(
            "plain",
            " leading and trailing ",
            "say \"no\", or; else\tnever",
            "two\nlines\r\nthree\rfour",
            "=HYPERLINK(\"x\")",
            "+30 210 1234567",
            "-1+1",
            "@SUM(A1)",
            "\ttabbed",
            "\rreturned",
            "  =1+1",
            "'=1+1",
            "'quoted'",
            "<b>&amp;]]>",
            "_x0041_ stays, _x005F_ too",
            "Łódź Þórður Çağ Nguyễn Thị 王小明 عربى עברית हिन्दी",
            "emoji 😀 family 👩‍👩‍👧 flag 🇬🇷",
            "e\u0301 and \u202Eoverride",
            "bell \u0007 escape \u001B null \u0000 delete \u007F next \u0085",
            "lone \uD83D high, lone \uDE00 low, last \uD83D",
            "noncharacters \uFFFE \uFFFF, mark \uFEFF",
            "x".repeat(40_000),
            "😀".repeat(20_000));

    private ExampleTables() {}

    /// A document in Athens with the format's default options.
    public static Document document(List<Column> columns) {
        return document(columns, Map.of());
    }

    /// A document in Athens with these options.
    public static Document document(List<Column> columns, Map<String, String> options) {
        return new Document(
                "Grades: 7/8 & Ελένη",
                "Test School",
                "Ada Lovelace",
                Instant.parse("2026-11-22T07:30:00Z"),
                ZoneId.of("Europe/Athens"),
                columns,
                List.of(new Document.Fact("Dataset", "Grades"), new Document.Fact("School", "=1+1 _x0041_")),
                options);
    }

    /// This number of text columns, labelled `Label 1` and so on.
    public static List<Column> texts(int columns) {
        return IntStream.rangeClosed(1, columns)
                .mapToObj(i -> new Column("column" + i, "Label " + i, ColumnType.TEXT, 20))
                .toList();
    }

    /// The whole file of these rows.
    public static Written write(
            ExportFormat format, Document document, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FormatWriter writer = format.open(out, document)) {
            for (List<? extends @Nullable Object> row : rows) {
                writer.accept(row::get);
            }
            return new Written(writer.finish(), out.toByteArray());
        }
    }

    /// One column of these texts, a row each.
    public static List<List<@Nullable Object>> rows(List<String> texts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(List.of(text)));
        return rows;
    }

    /// A finished file.
    @SuppressWarnings("ArrayRecordComponent") // a file is bytes, and tests never compare two of these
    public record Written(List<Warning> warnings, byte[] file) {

        /// The count of each warning by its code.
        public Map<String, Long> counts() {
            return warnings.stream().collect(Collectors.toMap(Warning::code, Warning::count));
        }
    }
}
