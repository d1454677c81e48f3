package org.gradeport.school.oneroster.binding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;

/// The value types of the OneRoster CSV binding.
public final class FieldTypes {

    private static final Pattern TOKEN = Pattern.compile("ext:[0-9A-Za-z._-]{1,36}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern YEAR_DIGITS = Pattern.compile("[1-9][0-9]{3}");
    private static final int TIME_LENGTH = "2026-11-22T09:30:00.000Z".length();
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    public static final FieldType GUID = of(() -> Texts.say("oneroster.expected.identifier"), FieldTypes::guid);
    static final FieldType DATE = of(() -> Texts.say("oneroster.expected.date"), FieldTypes::date);
    public static final FieldType DATE_TIME =
            of(() -> Texts.say("oneroster.expected.time"), FieldTypes::dateTime, FieldTypes::otherTime);
    public static final FieldType STATUS =
            WordType.oneOf("active", "tobedeleted").withoutTokens();
    static final FieldType YEAR = of(
            () -> Texts.say("oneroster.expected.year"),
            text -> YEAR_DIGITS.matcher(text).matches() ? text : "");
    static final FieldType BOOLEAN =
            of(() -> Texts.say("oneroster.expected.truth"), FieldTypes::bool, FieldTypes::otherBool);
    static final FieldType WHOLE_NUMBER = of(
            () -> Texts.say("oneroster.expected.whole"),
            text -> WHOLE.matcher(text).matches() ? text : "");
    static final FieldType DECIMAL = new DecimalType();
    static final FieldType GUIDS = new GuidListType();
    static final FieldType TEXT = new TextType(255);
    static final FieldType LONG_TEXT = new TextType(1_000);
    static final FieldType ANY_TEXT = new TextType(Integer.MAX_VALUE);

    private FieldTypes() {}

    private static FieldType of(Supplier<String> expected, UnaryOperator<String> reader) {
        return of(expected, reader, _ -> null);
    }

    private static FieldType of(
            Supplier<String> expected,
            UnaryOperator<String> reader,
            Function<String, FieldType.@Nullable Mended> mender) {
        return new SimpleType(expected, reader, mender);
    }

    /// Whether the text is a token of the sender, which is allowed instead of a word of an enumeration.
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    private static String guid(String text) {
        return text.length() <= 255 && text.chars().allMatch(FieldTypes::inGuid) ? text : "";
    }

    private static boolean inGuid(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= '@' && c <= 'Z') || "./_-".indexOf(c) >= 0;
    }

    private static String date(String text) {
        return text.length() == 10 && isDate(text) ? text : "";
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() >= 1_000;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static String dateTime(String text) {
        try {
            INSTANT.parse(text);
            return text.length() == TIME_LENGTH && text.endsWith("Z") ? text : "";
        } catch (DateTimeParseException _) {
            return "";
        }
    }

    /// The text of a moment.
    public static String dateTime(Instant moment) {
        return INSTANT.format(moment.atOffset(ZoneOffset.UTC));
    }

    /// In UTC with three fractional digits, like all times of a package.
    private static FieldType.@Nullable Mended otherTime(String text) {
        try {
            String time = INSTANT.format(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC));
            return dateTime(time).isEmpty() ? null : new FieldType.Mended(Mending.TIME, time, time);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static FieldType.@Nullable Mended otherBool(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        String value = bool(word);
        return value.isEmpty() ? null : new FieldType.Mended(Mending.BOOLEAN, word, value);
    }

    private static String bool(String text) {
        return switch (text) {
            case "true" -> "1";
            case "false" -> "0";
            default -> "";
        };
    }

    /// A type with a function that returns an empty text for an invalid value.
    private record SimpleType(
            Supplier<String> words, UnaryOperator<String> reader, Function<String, @Nullable Mended> mender)
            implements FieldType {

        @Override
        public String expected() {
            return words.get();
        }

        @Override
        public @Nullable String read(String text) {
            String value = reader.apply(text);
            return value.isEmpty() ? null : value;
        }

        @Override
        public @Nullable Mended mended(String text) {
            return mender.apply(text);
        }
    }

    /// A number that the records store with eleven digits before the point and four after it.
    static final class DecimalType implements FieldType {

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

    /// Text with the maximum length of its column.
    record TextType(int longest) implements FieldType {

        @Override
        public String expected() {
            return Texts.say("oneroster.expected.text", longest);
        }

        @Override
        public @Nullable String read(String text) {
            return text.length() <= longest || text.codePointCount(0, text.length()) <= longest ? text : null;
        }

        @Override
        public boolean isText() {
            return true;
        }
    }
}
