package org.gradeport.base;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import org.springframework.stereotype.Component;

/// Formats localized messages.
@Component
public class MessageFormatter {

    private final TimeFormatter timeFormatter;
    private final QuantityFormatter quantityFormatter;

    MessageFormatter(TimeFormatter timeFormatter, QuantityFormatter quantityFormatter) {
        this.timeFormatter = timeFormatter;
        this.quantityFormatter = quantityFormatter;
    }

    /// The sentence in the language of the request.
    public String format(LocalizedMessage localizedMessage) {
        Object[] arguments =
                localizedMessage.arguments().stream().map(this::readable).toArray();
        return Texts.say(localizedMessage.key(), arguments);
    }

    private Object readable(Object argument) {
        return switch (argument) {
            case Instant moment -> timeFormatter.relative(moment);
            case Duration length -> quantityFormatter.duration(length);
            case LocalizedMessage.Bytes bytes -> quantityFormatter.size(bytes.count());
            case LocalizedMessage inner -> format(inner);
            case DayOfWeek day -> day.getDisplayName(TextStyle.FULL, Texts.locale());
            default -> argument;
        };
    }
}
