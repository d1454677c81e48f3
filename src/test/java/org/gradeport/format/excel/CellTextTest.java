package org.gradeport.format.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gradeport.format.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    private final LossCounter lossCounter = new LossCounter();

    @Test
    void as_much_as_a_cell_holds_is_kept_whole() {
        String text = "x".repeat(32_767);
        assertThat(CellText.fit(text, lossCounter)).isSameAs(text);
        assertThat(lossCounter.warnings()).isEmpty();
    }

    @Test
    void longer_text_is_cut_marked_and_counted() {
        assertThat(CellText.fit("x".repeat(32_768), lossCounter))
                .hasSize(32_767)
                .endsWith("xx… [cut]");
        CellText.fit("y".repeat(40_000), lossCounter);
        assertThat(lossCounter.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning).extracting(Warning::code, Warning::count).containsExactly("cell_cut", 2L);
            assertThat(warning.message()).endsWith("each marked “… [cut]” at its end: 2.");
        });
    }

    @Test
    void a_pair_of_surrogates_is_never_cut_in_half() {
        String odd = CellText.fit("x" + "😀".repeat(20_000), lossCounter);
        String even = CellText.fit("😀".repeat(20_000), lossCounter);
        assertThat(odd).hasSizeBetween(32_766, 32_767).endsWith("😀… [cut]");
        assertThat(even).hasSizeBetween(32_766, 32_767).endsWith("😀… [cut]");
    }

    @Test
    void characters_that_xml_forbids_and_text_that_looks_escaped_are_escaped() {
        Map.of(
                        "a\u0000b", "a_x0000_b",
                        "\uD83D!", "_xD83D_!",
                        "\uDE00", "_xDE00_",
                        "\uFFFF", "_xFFFF_",
                        "_x0041_", "_x005F_x0041_",
                        "__xabCD_", "__x005F_xabCD_")
                .forEach((text, escaped) -> assertThat(CellText.escape(text)).isEqualTo(escaped));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "_", "_x004_", "_x00G1_", "_X0041_", "_x0041", "tab\tline\nreturn\r", "😀", "\u0085 \uFFFD"})
    void everything_else_stays_as_it_is(String text) {
        assertThat(CellText.escape(text)).isSameAs(text);
    }
}
