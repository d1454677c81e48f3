package org.gradeport.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gradeport.format.ExampleTables;
import org.gradeport.format.ExampleTables.Written;
import org.gradeport.format.Warning;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTextTest {

    private static final List<Column> ONE = ExampleTables.texts(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ελένη Παπαδοπούλου, Ἀθῆναι",
                "Zażółć gęślą jaźń",
                "İğdır Çağlayan şöför",
                "Nguyễn Thị Hương Giang, Đặng Quỳnh",
                "Съешь ещё этих мягких французских булок; Ђорђе",
                "Հայաստան საქართველო",
                "王小明 數學 数学 山田太郎 カタカナ",
                "김민수 대한민국",
                "สมชาย ใจดี",
                "محمد عبد الله",
                "יוסף כהן",
                "½ € № ™ “quotes” … ≤ ≠ → ✓"
            })
    void names_of_many_scripts_are_shown_without_a_warning(String name) throws IOException {
        Written written = Pdfs.write(ONE, ExampleTables.rows(List.of(name)), Map.of());
        assertThat(written.warnings()).isEmpty();
        assertThat(cell(written)).isEqualTo(name);
    }

    @Test
    void characters_that_no_font_has_are_shown_counted_and_named() throws IOException {
        Written written = Pdfs.write(ONE, ExampleTables.rows(List.of("a 🇬🇷 b", "🇷")), Map.of());
        assertThat(cell(written)).isEqualTo("a \uFFFD\uFFFD b");
        assertThat(written.warnings())
                .containsExactly(new Warning(
                        "character_missing",
                        "Characters that no font has, each shown as “\uFFFD”: 3 (🇬 U+1F1EC, 🇷 U+1F1F7 × 2)."
                                + " Put a font that has them into the fonts folder and export again.",
                        3));
    }

    @Test
    void missing_characters_can_still_be_copied_and_searched() throws IOException {
        Written written = Pdfs.write(ONE, ExampleTables.rows(List.of("flag 🇬🇷")), Map.of());
        try (PDDocument pdf = Pdfs.open(written);
                InputStream content = pdf.getPage(0).getContents()) {
            assertThat(new String(content.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .contains("/ActualText<FEFFD83CDDEC>");
        }
    }

    @Test
    void an_undrawable_character_in_title_label_and_fact_counts_once_each() throws IOException {
        org.gradeport.format.Document document = new org.gradeport.format.Document(
                "Title \u0007",
                "School",
                "Author",
                ExampleTables.document(ONE).created(),
                ExampleTables.document(ONE).zone(),
                List.of(ONE.getFirst().labelled("Label \u0007")),
                List.of(new org.gradeport.format.Document.Fact("Fact", "value \u0007")),
                Map.of());
        Written written = ExampleTables.write(Pdfs.FORMAT, document, ExampleTables.rows(List.of("x".repeat(40_000))));
        assertThat(written.counts()).isEqualTo(Map.of("character_replaced", 3L));
    }

    @Test
    void right_to_left_text_is_drawn_from_the_right() throws IOException {
        Written written = Pdfs.write(ONE, ExampleTables.rows(List.of("ab אבג (ד) 12")), Map.of());
        assertThat(drawn(written)).isEqualTo("ab 12 (ד) גבא");
        assertThat(cell(written)).isEqualTo("ab אבג (ד) 12");
    }

    @Test
    void arabic_letters_join_their_neighbours() throws IOException {
        assertThat(drawn(Pdfs.write(ONE, ExampleTables.rows(List.of("محمد")), Map.of())))
                .isEqualTo("\uFEAA\uFEE4\uFEA4\uFEE3");
        assertThat(drawn(Pdfs.write(ONE, ExampleTables.rows(List.of("سلام")), Map.of())))
                .isEqualTo("\uFEE1\uFEFC\uFEB3");
    }

    @Test
    void letters_that_should_join_and_do_not_are_warned_of() throws IOException {
        Written written = Pdfs.write(ONE, ExampleTables.rows(List.of("ߒߞߏ")), Map.of());
        assertThat(written.counts()).isEqualTo(Map.of("script_unshaped", 3L));
        assertThat(cell(written)).isEqualTo("ߒߞߏ");
    }

    @Test
    void a_font_of_the_operator_shows_what_the_built_in_ones_lack(@TempDir Path fonts) throws IOException {
        copy("net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf", fonts.resolve("Operator.ttf"));
        Files.writeString(fonts.resolve("Broken.ttf"), "not a font");
        Files.writeString(fonts.resolve("readme.txt"), "not a font either");
        Written written = ExampleTables.write(
                Pdfs.format(fonts), ExampleTables.document(ONE), ExampleTables.rows(List.of("\u2900 and Latin")));
        assertThat(Pdfs.write(ONE, ExampleTables.rows(List.of("\u2900")), Map.of())
                        .warnings())
                .hasSize(1);
        assertThat(written.warnings()).isEmpty();
        assertThat(cell(written)).isEqualTo("\u2900 and Latin");
    }

    @Test
    void a_text_of_40_000_characters_stays_inside_its_column_and_continues_on_further_pages() throws IOException {
        List<Column> columns = List.of(ONE.getFirst(), new Column("n", "Number", ColumnType.INTEGER, 8));
        List<Object> row = List.of("word ".repeat(4_000) + "x".repeat(20_000), 7L);
        try (PDDocument pdf = Pdfs.open(Pdfs.write(columns, List.of(row, List.of("after", 8L)), Map.of()))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(4);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(rightEnd(pdf, page)).isLessThan(595 - 30);
                assertThat(Pdfs.text(pdf, page)).contains("Label 1 Number");
            }
        }
    }

    @Test
    void numbers_end_at_the_right_and_their_digits_are_of_one_width() throws IOException {
        List<Column> columns = List.of(new Column("n", "Number", ColumnType.INTEGER, 8));
        try (PDDocument pdf = Pdfs.open(Pdfs.write(columns, List.of(List.of(1L), List.of(-4_711L)), Map.of()))) {
            Ends ends = new Ends();
            ends.getText(pdf);
            assertThat(ends.of("1")).isEqualTo(ends.of("-4711"));
        }
    }

    private static String cell(Written written) throws IOException {
        try (PDDocument pdf = Pdfs.open(written)) {
            return new TaggedTable(pdf).rows().get(1).getFirst();
        }
    }

    private static String drawn(Written written) throws IOException {
        try (PDDocument pdf = Pdfs.open(written)) {
            return new TaggedTable(pdf).drawn(1, 0);
        }
    }

    private static double rightEnd(PDDocument pdf, int page) throws IOException {
        PDPage one = pdf.getPage(page - 1);
        return new TaggedTable(pdf)
                .glyphs(one).stream()
                        .filter(glyph -> !glyph.getUnicode().isBlank())
                        .mapToDouble(glyph -> glyph.getX() + glyph.getWidth())
                        .max()
                        .orElseThrow();
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream font =
                Objects.requireNonNull(PdfTextTest.class.getClassLoader().getResourceAsStream(resource))) {
            Files.copy(font, target);
        }
    }

    /// The right end of each line of the last column.
    private static final class Ends extends PDFTextStripper {

        private final Map<String, String> ends = new java.util.HashMap<>();

        String of(String text) {
            return Objects.requireNonNull(ends.get(text), text);
        }

        @Override
        protected void writeString(String text, List<TextPosition> glyphs) {
            TextPosition last = glyphs.getLast();
            ends.put(text, String.format(Locale.ROOT, "%.1f", last.getX() + last.getWidth()));
        }
    }
}
