package org.gradeport.format.excel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/// Converts days and moments to Excel's numbers: days since 1899-12-30, the time as a fraction of the day.
final class DateSerials {

    private static final int SECONDS = 86_400;
    private static final long UNIX_EPOCH = -LocalDate.of(1899, 12, 30).toEpochDay();
    // Before it Excel is wrong by a day, because it treats 1900 as a leap year.
    private static final long FIRST = LocalDate.of(1900, 3, 1).toEpochDay() + UNIX_EPOCH;
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay() + UNIX_EPOCH;
    private static final long ONE = 1_000_000_000_000L;

    private final ZoneRules zone;

    DateSerials(ZoneId zone) {
        this.zone = zone.getRules();
    }

    /// The day's number, or null if Excel has none.
    @Nullable
    String of(LocalDate day) {
        return day(day.toEpochDay() + UNIX_EPOCH);
    }

    /// The moment's number by the clocks of the zone, exact to a microsecond, or null if Excel has none.
    @Nullable
    String of(Instant moment) {
        long seconds = moment.getEpochSecond() + zone.getOffset(moment).getTotalSeconds();
        String day = day(Math.floorDiv(seconds, SECONDS) + UNIX_EPOCH);
        long micros = Math.floorMod(seconds, SECONDS) * 1_000_000L + moment.getNano() / 1_000;
        return day == null || micros == 0 ? day : day + fraction(micros);
    }

    private static @Nullable String day(long number) {
        return number >= FIRST && number <= LAST ? Long.toString(number) : null;
    }

    // Twelve digits: a day has 864 × 10⁸ microseconds, and 10¹² / (864 × 10⁸) is 10⁴ / 864.
    private static String fraction(long micros) {
        return "." + Long.toString(ONE + micros * 10_000 / 864).substring(1);
    }
}
