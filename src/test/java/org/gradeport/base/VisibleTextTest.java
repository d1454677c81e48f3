package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202Eb",
                "a\u2066b",
                "\u200Fa",
                "a\u200Bb",
                "a\uFEFF",
                "a\u00ADb",
                "a\u2060b",
                "a\u3164b",
                "a\nb",
                "a\u2028b",
                "a\u0000",
                "a\u200Db",
                "\uDB40\uDC41",
                "\uD800"
            })
    void invisible_characters_are_found(String text) {
        assertThat(VisibleText.isVisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Zoë Ångström", "Παπαδοπούλου", "שלום", "مرحبا", "Nguyễn", "日本", "😀", "☺️", "a\u00A0b"})
    void letters_of_all_scripts_are_visible(String text) {
        assertThat(VisibleText.isVisible(text)).isTrue();
    }
}
