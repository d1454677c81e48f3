package org.gradeport.metrics;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.springframework.stereotype.Component;

/// Says sentences.
@Component
public class Wording {

    private final I18NProvider texts;
    private final Moments moments;
    private final Figures figures;

    Wording(I18NProvider texts, Moments moments, Figures figures) {
        this.texts = texts;
        this.moments = moments;
        this.figures = figures;
    }

    /// The sentence in this language.
    public String say(Sentence sentence, Locale locale) {
        Object[] arguments = sentence.arguments().stream()
                .map(argument -> readable(argument, locale))
                .toArray();
        return texts.getTranslation(sentence.key(), locale, arguments);
    }

    private Object readable(Object argument, Locale locale) {
        return switch (argument) {
            case Instant moment -> moments.relative(moment);
            case Duration length -> figures.duration(length);
            case Sentence.Bytes bytes -> figures.size(bytes.count());
            case Sentence inner -> say(inner, locale);
            case DayOfWeek day -> day.getDisplayName(TextStyle.FULL, locale);
            default -> argument;
        };
    }
}
