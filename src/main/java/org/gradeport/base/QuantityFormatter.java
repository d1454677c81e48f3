package org.gradeport.base;

import static org.gradeport.base.Texts.say;

import java.text.NumberFormat;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Formats counts, sizes and durations in the reader's language.
@Component
public class QuantityFormatter {

    private static final String[] UNITS = {"kb", "mb", "gb", "tb"};

    /// A whole number with thousands separators, such as `36,184`.
    public String count(long number) {
        return NumberFormat.getIntegerInstance(Texts.locale()).format(number);
    }

    /// A number of bytes in powers of 1,000, such as `4.1 MB`.
    public String size(long bytes) {
        if (bytes < 1_000) {
            return say("base.size.b", count(bytes));
        }
        double value = bytes / 1_000.0;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1_000;
            unit++;
        }
        return say("base.size." + UNITS[unit], decimal(value));
    }

    /// A length of time: `380 ms`, `4.2 s`, `1 min 05 s`, `2 h 10 min`, `3 d 4 h`.
    public String duration(Duration length) {
        if (length.toMillis() < 1_000) {
            return say("base.duration.ms", count(length.toMillis()));
        } else if (length.toMillis() < 59_950) {
            return say("base.duration.s", decimal(length.toMillis() / 1_000.0));
        } else if (length.toHours() < 1) {
            return say("base.duration.min", length.toMinutes(), twoDigits(length.toSecondsPart()));
        } else if (length.toDays() < 1) {
            return say("base.duration.h", length.toHours(), twoDigits(length.toMinutesPart()));
        }
        return say("base.duration.d", length.toDays(), length.toHoursPart());
    }

    /// A clock that counts down: `0:40`, `12:05`, `1:02:00`.
    public String countdown(Duration remaining) {
        String seconds = twoDigits(remaining.toSecondsPart());
        return remaining.toHours() == 0
                ? "%d:%s".formatted(remaining.toMinutes(), seconds)
                : "%d:%s:%s".formatted(remaining.toHours(), twoDigits(remaining.toMinutesPart()), seconds);
    }

    private String decimal(double value) {
        NumberFormat format = NumberFormat.getInstance(Texts.locale());
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return format.format(value);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
