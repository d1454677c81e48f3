package org.gradeport.format.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gradeport.format.pdf.Pdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakerTest {

    private static final GlyphTable GLYPHS =
            Pdfs.fonts(Path.of("no-such-folder")).regular();

    private final UndrawableCharacters undrawableCharacters = new UndrawableCharacters();

    /// A line ends where the table has `|`; digits are all 493 thousandths of an em wide, a space is 248.
    @ParameterizedTest
    @CsvSource({
        "11 22 33, 2300, 11 22 |33",
        "11 22 33, 9000, 11 22 33",
        "1111111, 1000, 11|11|11|1",
        "11-22, 1800, 11-|22",
        "-2222222, 2000, -222|2222",
        "11/22, 1800, 11/|22",
        "1   2, 500, 1   |2",
        "王小明王小, 2100, 王小|明王|小",
        "1王2, 1600, 1王|2"
    })
    void lines_end_after_spaces_and_hyphens_or_inside_words_that_are_too_long(String text, int limit, String expected) {
        assertThat(lines(text, limit)).isEqualTo(Arrays.asList(expected.split("\\|")));
    }

    @Test
    void line_breaks_of_the_text_are_kept_and_can_be_read_back() {
        List<TextLine> lines = typeset("a\r\n\nb\n").lines(10_000);
        assertThat(lines).hasSize(3);
        assertThat(lines).extracting(LineBreakerTest::source).containsExactly("a\r\n", "\n", "b\n");
    }

    @Test
    void spaces_at_a_lines_end_do_not_count_into_its_width() {
        assertThat(typeset("11   ").lines(10_000).getFirst().width()).isEqualTo(986);
        assertThat(typeset("11 王 ").lines(1_300).getFirst().width()).isEqualTo(986);
    }

    @Test
    void the_longest_word_is_what_no_break_divides() {
        assertThat(typeset("1 22-333 4").longestWord()).isEqualTo(3 * 493);
        assertThat(typeset("1 王 22\n333").longestWord()).isEqualTo(3 * 493);
    }

    @Test
    void an_empty_text_has_no_line() {
        assertThat(typeset("").lines(100)).isEmpty();
        assertThat(typeset("").width()).isZero();
    }

    private Typeset typeset(String text) {
        return new Typesetter(undrawableCharacters).set(text, GLYPHS);
    }

    private List<String> lines(String text, int limit) {
        return typeset(text).lines(limit).stream().map(LineBreakerTest::source).toList();
    }

    private static String source(TextLine textLine) {
        return textLine.pieces().stream()
                .map(glyphRun -> glyphRun.actual() == null ? glyphRun.glyphs() : glyphRun.actual())
                .collect(Collectors.joining());
    }
}
