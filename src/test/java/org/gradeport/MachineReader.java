package org.gradeport;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/// Makes the calls that the portal must not make, so that a test proves that they are found.
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate", "StringCaseLocaleUsage", "AnnotateFormatMethod"})
final class MachineReader {

    private MachineReader() {}

    static List<Object> time() {
        Supplier<Instant> reference = Instant::now;
        return List.of(
                reference,
                LocalDate.now(),
                ZonedDateTime.now(ZoneOffset.UTC),
                Year.now(),
                Clock.systemUTC(),
                Clock.tickSeconds(ZoneOffset.UTC),
                System.currentTimeMillis(),
                new Date(),
                Calendar.getInstance(Locale.ROOT),
                new GregorianCalendar());
    }

    static List<Object> zone() {
        return List.of(
                ZoneId.systemDefault(), TimeZone.getDefault(), Clock.systemDefaultZone(), new GregorianCalendar());
    }

    static List<Object> language() {
        return List.of(
                Locale.getDefault(),
                "I".toLowerCase(),
                String.format("%d", 5),
                DateTimeFormatter.ofPattern("MMM"),
                NumberFormat.getInstance(),
                MessageFormat.format("{0}", 5));
    }
}
