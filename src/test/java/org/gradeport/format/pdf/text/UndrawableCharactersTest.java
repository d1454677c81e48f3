package org.gradeport.format.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradeport.format.Warning;
import org.junit.jupiter.api.Test;

class UndrawableCharactersTest {

    private final UndrawableCharacters undrawableCharacters = new UndrawableCharacters();

    @Test
    void drawable_texts_have_no_warning() {
        assertThat(undrawableCharacters.warnings()).isEmpty();
    }

    @Test
    void a_long_list_names_the_first_and_counts_the_rest() {
        for (int c = 0x4E00; c < 0x4E00 + 1_500; c++) {
            undrawableCharacters.missing(c);
        }
        Warning warning = undrawableCharacters.warnings().getFirst();
        assertThat(warning.count()).isEqualTo(1_500);
        assertThat(warning.message()).contains("1,500 (一 U+4E00, ").contains(" and 1,488 others)");
    }

    @Test
    void scripts_whose_letters_do_not_join_are_named() {
        undrawableCharacters.unshaped('न');
        undrawableCharacters.unshaped('न');
        undrawableCharacters.unshaped('ন');
        assertThat(undrawableCharacters.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("script_unshaped");
            assertThat(warning.message()).endsWith("3 (BENGALI, DEVANAGARI).");
        });
    }
}
