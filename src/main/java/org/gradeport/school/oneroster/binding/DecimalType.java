package org.gradeport.school.oneroster.binding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;

/// A number that the records store with eleven digits before the point and four after it.
final class DecimalType implements FieldType {

    private static final int SCALE = 4;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(11);
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,20}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,2})?");

    @Override
    public String expected() {
        return Texts.say("oneroster.expected.decimal");
    }

    @Override
    public @Nullable String read(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal rounded = round(text);
        return rounded.abs().compareTo(LIMIT) < 0 ? rounded.toPlainString() : null;
    }

    @Override
    public @Nullable String rounded(String text) {
        return new BigDecimal(text).compareTo(round(text)) == 0 ? null : read(text);
    }

    private static BigDecimal round(String text) {
        BigDecimal exact = new BigDecimal(text);
        return exact.scale() <= SCALE ? exact : exact.setScale(SCALE, RoundingMode.HALF_UP);
    }
}
