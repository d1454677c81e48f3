package org.gradeport.metrics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.base.Texts;
import org.springframework.stereotype.Component;

/// Says sentences.
@Component
public class Wording {

    private final Moments moments;
    private final Figures figures;

    Wording(Moments moments, Figures figures) {
        this.moments = moments;
        this.figures = figures;
    }

    /// The sentence in the language of whoever asks.
    public String say(Sentence sentence) {
        Object[] arguments = sentence.arguments().stream().map(this::readable).toArray();
        return Texts.say(sentence.key(), arguments);
    }

    private Object readable(Object argument) {
        return switch (argument) {
            case Instant moment -> moments.relative(moment);
            case Duration length -> figures.duration(length);
            case Sentence.Bytes bytes -> figures.size(bytes.count());
            case Sentence inner -> say(inner);
            case DayOfWeek day -> day.getDisplayName(TextStyle.FULL, Texts.locale());
            default -> argument;
        };
    }
}
