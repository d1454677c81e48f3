package org.gradeport.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneRules;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Converts values to text, in the same way for every format: ISO 8601 days and moments, `.` in decimals, `true` or
/// `false`.
public final class ValueText {

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private final ZoneRules zone;

    /// Times are shown in this zone.
    public ValueText(ZoneId zone) {
        this.zone = zone.getRules();
    }

    /// The text of a value of one of the Java classes in [org.gradeport.table.ColumnType]; empty for null.
    public String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case Instant moment -> moment(moment);
            case Long number -> number.toString();
            case LocalDate day -> day.toString();
            case Boolean bool -> bool.toString();
            default -> throw new IllegalArgumentException("No column type has values of " + value.getClass());
        };
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atOffset(zone.getOffset(moment)));
    }
}
