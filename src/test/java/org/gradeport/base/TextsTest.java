package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TextsTest {

    private static final Locale KLINGON = Locale.forLanguageTag("tlh");

    @Test
    void a_request_is_answered_in_its_language() {
        LocaleContextHolder.setLocale(KLINGON);
        assertThat(Texts.say("base.sign-out")).isEqualTo("yImej");
    }

    @Test
    void a_request_in_a_missing_language_is_answered_in_english_with_english_numbers() {
        LocaleContextHolder.setLocale(Locale.GERMANY);
        assertThat(Texts.say("base.user-menu", 1_234_567)).isEqualTo("Account 1,234,567");
    }

    @Test
    void work_on_another_thread_uses_the_language_of_its_caller() throws InterruptedException {
        List<String> said = new CopyOnWriteArrayList<>();
        LocaleContextHolder.setLocale(KLINGON);
        Runnable task = Texts.withCallersLocale(() -> said.add(Texts.say("base.sign-out")));
        LocaleContextHolder.resetLocaleContext();
        Thread.ofVirtual().start(task).join();
        task.run();
        said.add(Texts.say("base.sign-out"));
        assertThat(said).containsExactly("yImej", "yImej", "Sign out");
    }

    @Test
    void texts_without_a_reader_are_english() {
        assertThat(Texts.say("base.sign-out")).isEqualTo("Sign out");
    }

    @Test
    void numbers_are_written_for_people() {
        assertThat(Texts.say("base.user-menu", 1_234_567)).isEqualTo("Account 1,234,567");
    }

    @Test
    void a_text_is_cut_before_a_character_that_does_not_fit_whole() {
        assertThat(Texts.cut("abc", 3)).isEqualTo("abc");
        assertThat(Texts.cut("abcd", 3)).isEqualTo("abc");
        assertThat(Texts.cut("ab😀", 3)).isEqualTo("ab");
        assertThat(Texts.cut("a😀b", 3)).isEqualTo("a😀");
    }
}
