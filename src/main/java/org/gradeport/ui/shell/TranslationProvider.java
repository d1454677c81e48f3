package org.gradeport.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The portal's texts from `messages.properties`; each `messages_xx.properties` adds a language.
@Component
public class TranslationProvider implements I18NProvider {

    private final List<Locale> locales;

    public TranslationProvider() throws IOException {
        this.locales = Stream.concat(
                        Stream.of(Locale.ENGLISH),
                        Arrays.stream(new PathMatchingResourcePatternResolver()
                                        .getResources("classpath*:messages_*.properties"))
                                .map(TranslationProvider::locale))
                .distinct()
                .toList();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return locales;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.say(key, locale, arguments);
    }

    private static Locale locale(Resource file) {
        String name = String.valueOf(file.getFilename());
        String tag = name.substring("messages_".length(), name.length() - ".properties".length());
        return Locale.forLanguageTag(tag.replace('_', '-'));
    }
}
