package org.gradeport.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradeport.base.FormulaEscape;
import org.gradeport.format.ExampleTables;
import org.gradeport.table.Column;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvForPeopleTest extends CsvForMachinesTest {

    @Override
    protected Map<String, String> options() {
        return Map.of();
    }

    @Override
    protected List<List<String>> read(byte[] file) throws Exception {
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        return super.read(Arrays.copyOfRange(file, 3, file.length)).stream()
                .map(row -> row.stream().map(CsvForPeopleTest::unescaped).toList())
                .toList();
    }

    @Test
    @Override
    void the_bytes_are_those_of_rfc_4180() throws IOException {
        assertThat(written(ExampleTables.EVERY_TYPE, ExampleTables.EVERY_VALUE, Map.of()))
                .isEqualTo("\uFEFF"
                        + written(ExampleTables.EVERY_TYPE, ExampleTables.EVERY_VALUE, Map.of("profile", "machines")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "\u00A0=1", "\u200B-1", "＝1", "'=1"})
    void text_that_could_be_a_formula_gets_an_apostrophe(String text) {
        assertThat(FormulaEscape.escape(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a=1",
                "O'Neil",
                "'t Hooft",
                "1-1",
                "Ελένη",
                "😀",
                "(=1)",
                "\"=1",
                "a; b",
                "a, b|c",
                "x\ny"
            })
    void other_text_stays_as_it_is(String text) {
        assertThat(FormulaEscape.escape(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    a;=cmd         | a;'=cmd
                    a, +1          | a,' +1
                    `a|=1`         | `a|'=1`
                    a;"=cmd"       | a;'"=cmd"
                    a;'=1          | a;''=1
                    =1;-2;@3       | '=1;'-2;'@3
                    a;;=1          | a;;'=1
                    a;＝1          | a;'＝1
                    """, delimiter = '|')
    void a_formula_behind_any_separator_gets_an_apostrophe(String text, String escaped) {
        assertThat(FormulaEscape.escape(text)).isEqualTo(escaped);
    }

    @Test
    void a_formula_behind_a_tab_or_a_line_break_gets_an_apostrophe() {
        assertThat(FormulaEscape.escape("a\t=1\r\n=2\n@3")).isEqualTo("a\t'=1\r\n'=2\n'@3");
        assertThat(FormulaEscape.escape("\t=1")).isEqualTo("'\t'=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void a_reader_that_splits_at_another_separator_finds_no_formula(String separator) throws IOException {
        List<String> cells = List.of("a;=1", "b,=1", "c\t=1", "d|=1", "e\n=1", "f;\"=1\"", "g\"=1;\"\"@1");
        String file = written(ExampleTables.texts(cells.size()), cells, Map.of());
        for (String line : file.substring(1).split("[\r\n]+")) {
            assertThat(line.split(Pattern.quote(separator))).noneMatch(cell -> cell.matches("[\\s\"]*[=+@-].*"));
        }
    }

    @Test
    void numbers_and_days_are_never_escaped() throws IOException {
        assertThat(written(ExampleTables.EVERY_TYPE, ExampleTables.EVERY_VALUE, Map.of()))
                .contains(",-42,-85.50,");
    }

    @Test
    void labels_are_escaped_too() throws IOException {
        List<Column> columns = List.of(ExampleTables.texts(1).getFirst().labelled("=1+1"));
        assertThat(written(columns, List.of("x"), Map.of())).isEqualTo("\uFEFF'=1+1\r\nx\r\n");
    }

    @ParameterizedTest
    @CsvSource({"comma, ','", "semicolon, ;", "tab, '\t'"})
    void the_delimiter_can_be_chosen_and_is_quoted_in_text(String name, String delimiter) throws IOException {
        assertThat(written(ExampleTables.texts(2), List.of("a" + delimiter, "b"), Map.of("delimiter", name)))
                .endsWith("\r\n\"a" + delimiter + "\"" + delimiter + "b\r\n");
    }

    private String written(List<Column> columns, List<? extends @Nullable Object> row, Map<String, String> options)
            throws IOException {
        return new String(
                ExampleTables.write(format(), ExampleTables.document(columns, options), List.of(row))
                        .file(),
                UTF_8);
    }

    private static String unescaped(String field) {
        boolean escaped = field.startsWith("'") && field.strip().matches("(?s)['\\s]*[=+\\-@\t\r].*");
        String start = escaped ? field.substring(1) : field;
        return start.replaceAll("([,;|\t\r\n])'(?=[ '\"]*[=+@-])", "$1");
    }
}
