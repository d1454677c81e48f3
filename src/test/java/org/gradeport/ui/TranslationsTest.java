package org.gradeport.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public class TranslationsTest {

    /// Finds complete keys in the code; the first part of a concatenated key ends with a dot and is ignored.
    private static final Pattern KEY = Pattern.compile(
            "\"((?:base|dashboard|security|school|export|schedule|retention|notice|link|audit|system)\\.[a-z0-9.-]*[a-z0-9])(?<!\\.css)\"(?!\\.formatted| *\\+)");

    /// Finds keys in calls of `Texts.say` and of `Findings`.
    private static final Pattern SAID = Pattern.compile(
            "(?:Texts\\.say\\(\\s*|findings\\.unreadable\\([^\"]*|\"[a-z_0-9]+\",\\s*(?=\"oneroster\\.))\"([^\"]*)\"");

    private final I18NProvider texts = EnglishTranslations.bundle();

    @Test
    void a_key_without_a_text_is_shown_as_it_is() {
        assertThat(texts.getTranslation("no.such.key", Locale.ENGLISH)).isEqualTo("no.such.key");
    }

    @Test
    void a_missing_language_falls_back_to_english() {
        assertThat(texts.getTranslation("base.sign-out", Locale.JAPANESE)).isEqualTo("Sign out");
        assertThat(texts.getProvidedLocales()).first().isEqualTo(Locale.ENGLISH);
    }

    @Test
    void another_language_is_one_more_file() {
        assertThat(texts.getProvidedLocales()).contains(Locale.forLanguageTag("tlh"));
        assertThat(texts.getTranslation("base.sign-out", Locale.forLanguageTag("tlh")))
                .isEqualTo("yImej");
    }

    @Test
    void a_label_of_a_dataset_or_format_is_its_own_key() {
        assertThat(texts.getTranslation("Excel", Locale.ENGLISH)).isEqualTo("Excel");
        assertThat(texts.getTranslation("Excel", Locale.forLanguageTag("tlh"))).isEqualTo("QeD ngutlh");
        assertThat(texts.getTranslation(
                        "People: accents show in Excel, text that could be a formula is escaped",
                        Locale.forLanguageTag("tlh")))
                .isEqualTo("ghotvaD");
    }

    @Test
    void every_text_is_a_sound_message_format() throws IOException {
        properties().forEach((key, text) -> {
            assertThatCode(() -> new MessageFormat(text.toString()))
                    .as("%s", key)
                    .doesNotThrowAnyException();
            assertThat(text.toString()).as("%s", key).doesNotContain("'");
        });
    }

    @Test
    void every_key_in_the_views_has_a_text() throws IOException {
        assertThat(keys(TranslationsTest::showsTexts, KEY))
                .isNotEmpty()
                .isSubsetOf(properties().keySet());
    }

    @Test
    void every_key_below_the_views_has_a_text() throws IOException {
        Set<String> texts = properties().stringPropertyNames();
        assertThat(keys(file -> true, SAID)).isNotEmpty().allMatch(key -> hasText(texts, key.toString()));
    }

    /// A key that ends with a dot is the first part of keys that the code completes.
    private static boolean hasText(Set<String> texts, String key) {
        return key.endsWith(".") ? texts.stream().anyMatch(text -> text.startsWith(key)) : texts.contains(key);
    }

    private static List<Object> keys(Predicate<Path> wanted, Pattern key) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(wanted)
                    .flatMap(file -> keys(file, key))
                    .toList();
        }
    }

    private static boolean showsTexts(Path file) {
        return file.toString().contains("/ui/") || file.toString().contains("/base/");
    }

    private static Stream<Object> keys(Path file, Pattern key) {
        try {
            return key
                    .matcher(Files.readString(file))
                    .results()
                    .map(match -> (Object) match.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = TranslationsTest.class.getResourceAsStream("/messages.properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return properties;
    }
}
