package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "＝1+1", "\u00A0=1+1", "\n1+1", "\tSUM(A1)", " -2", "'=1+1"})
    void no_text_runs_as_a_formula(String text) throws IOException {
        assertThat(file(text)).contains("'" + text);
    }

    @Test
    void nor_does_text_behind_another_separator() throws IOException {
        assertThat(file("x;=1+1", "y\n=1")).contains("x;'=1+1", "y\n'=1");
    }

    @Test
    void it_opens_in_a_spreadsheet_as_it_was_written() throws IOException {
        assertThat(file("Zoë", "a,b", "say \"hi\"", "", "12"))
                .isEqualTo("\uFEFFZoë,\"a,b\",\"say \"\"hi\"\"\",,12\r\n");
    }

    private static String file(String... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpreadsheetCsv csv = new SpreadsheetCsv(out);
        csv.write(cells);
        csv.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
