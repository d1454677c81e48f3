package org.gradeport.format.excel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Converts numbers for Excel, which keeps doubles with 15 significant digits.
final class ExcelNumbers {

    private static final int DIGITS = 15;
    private static final long FIRST_TOO_LONG = 1_000_000_000_000_000L;
    private static final int LARGEST_EXPONENT = 307;

    private ExcelNumbers() {}

    /// The number's digits, or null if Excel would change it.
    static @Nullable String exact(long number) {
        if (number > -FIRST_TOO_LONG && number < FIRST_TOO_LONG) {
            return Long.toString(number);
        }
        return exact(BigDecimal.valueOf(number));
    }

    /// The number's digits, or null if Excel would change it.
    static @Nullable String exact(BigDecimal number) {
        boolean fits =
                number.precision() <= DIGITS || number.stripTrailingZeros().precision() <= DIGITS;
        int exponent = number.precision() - number.scale() - 1;
        return fits && Math.abs(exponent) <= LARGEST_EXPONENT ? number.toString() : null;
    }
}
