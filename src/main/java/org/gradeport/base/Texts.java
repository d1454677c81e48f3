package org.gradeport.base;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The texts of `messages.properties` for code below the pages: refusals, causes, findings, rules.
public final class Texts {

    static final ResourceBundleMessageSource BUNDLE = bundle();

    private Texts() {}

    /// The text of this key in the language of the request, else in English.
    public static String say(String key, Object... arguments) {
        return say(key, locale(), arguments);
    }

    /// The task, run on any thread in the language of the calling thread.
    public static Runnable withCallersLocale(Runnable task) {
        return withLocale(locale(), task);
    }

    /// The task, run on any thread in this language.
    public static Runnable withLocale(Locale locale, Runnable task) {
        return () -> {
            LocaleContext before = LocaleContextHolder.getLocaleContext();
            LocaleContextHolder.setLocale(locale);
            try {
                task.run();
            } finally {
                LocaleContextHolder.setLocaleContext(before);
            }
        };
    }

    /// A key without a text is returned as it is, so that it is noticed and causes no failure.
    public static String say(String key, Locale locale, Object... arguments) {
        String text =
                BUNDLE.getMessage(key, Stream.of(arguments).map(Texts::shown).toArray(), key, locale);
        return text == null ? key : text;
    }

    private static Object shown(Object argument) {
        return argument instanceof String text ? VisibleText.isolated(text) : argument;
    }

    /// The language of the request, else English; for names that Java knows, such as of days and months.
    public static Locale locale() {
        return LocaleContextHolder.getLocaleContext() == null
                ? Locale.ENGLISH
                : supported(LocaleContextHolder.getLocale());
    }

    /// English if there is no file for this language; otherwise English sentences would have foreign numbers.
    private static Locale supported(Locale wanted) {
        Locale found = ResourceBundle.getBundle(
                        "messages", wanted, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getLocale();
        return found.equals(Locale.ROOT) ? Locale.ENGLISH : wanted;
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /// The first characters of a text, without half of a surrogate pair at the end.
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
