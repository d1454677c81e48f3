package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void a_text_is_split_where_the_portal_joins_names_and_numbers() {
        assertThat(SearchWords.of(" Černá, Đurđica  (0008)")).containsExactly("Černá", "Đurđica", "0008");
        assertThat(SearchWords.of("O'Brien-Nguyễn; 100%")).containsExactly("O'Brien-Nguyễn", "100%");
    }

    @Test
    void a_text_without_words_is_searched_as_it_is() {
        assertThat(SearchWords.of(" (,) ")).containsExactly("(,)");
        assertThat(SearchWords.of("")).containsExactly("");
    }

    @Test
    void a_long_text_has_few_words() {
        assertThat(SearchWords.of("a b c d e f g h i j")).containsExactly("a", "b", "c", "d", "e", "f", "g", "h i j");
    }
}
