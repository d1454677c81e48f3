package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    private static final Pattern TAKES_TEXTS = Pattern.compile("(?s)(?!.*\\{\\d,).*\\{\\d}.*");

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

    @Test
    void no_sentence_of_the_portal_is_reordered_by_a_name_in_it() {
        ResourceBundle texts = ResourceBundle.getBundle("messages", Locale.ROOT);
        List<String> sentences = texts.keySet().stream()
                .filter(key -> TAKES_TEXTS.matcher(texts.getString(key)).matches())
                .toList();
        assertThat(sentences).hasSizeGreaterThan(100);
        for (String key : sentences) {
            String latin = say(key, "Zoë");
            assertThat(say(key, "\u202EZ\u200Bo\u2066ë\u2069")).as(key).isEqualTo(latin);
            assertThat(say(key, "\u2069שלום 5\u202E")).as(key).isEqualTo(latin.replace("Zoë", "\u2068שלום 5\u2069"));
        }
    }

    private static String say(String key, String name) {
        return Texts.say(key, Collections.nCopies(9, name).toArray());
    }

    @Test
    void each_part_of_a_line_stays_apart_and_a_sentence_within_a_sentence_keeps_its_isolates() {
        assertThat(VisibleText.join(" · ", List.of("שלום", "a\u202Eb", "5"))).isEqualTo("\u2068שלום\u2069 · ab · 5");
        String inner = Texts.say("security.oidc.audited.at", "שלום");
        assertThat(Texts.say("security.oidc.audited.by", inner)).contains("\u2068at \u2068שלום\u2069\u2069");
    }

    @Test
    void the_name_of_a_file_loses_what_is_not_visible() {
        assertThat(VisibleText.visible("school\u202Egpj\u200B\n.zip")).isEqualTo("schoolgpj.zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Zoë Ångström", "Παπαδοπούλου", "שלום", "مرحبا", "Nguyễn", "日本", "😀", "☺️", "a\u00A0b"})
    void letters_of_all_scripts_are_visible(String text) {
        assertThat(VisibleText.isVisible(text)).isTrue();
    }
}
