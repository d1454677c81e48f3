package org.gradeport.base.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// A setting: a component of a record of properties.
///
/// @param property such as `gradeport.export.time-limit`
/// @param variable its environment variable, such as `EXPORT_TIME_LIMIT`
/// @param type of its value
/// @param field has the constraints
/// @param standard the value of the record; null for none
record Setting(
        String property,
        String variable,
        Class<?> type,
        Field field,
        @Nullable String standard) {

    private static final String WHOLE_NUMBER = "a whole number";
    private static final Pattern SECRET = Pattern.compile(".*(password|secret|credential|access-key|private-key).*");

    /// Whether its value is never shown.
    boolean isSecret() {
        return SECRET.matcher(property).matches() && type() == String.class;
    }

    /// Whether any name below it belongs to it.
    boolean isFamily() {
        return Map.class.isAssignableFrom(type());
    }

    /// Whether it has several values, with commas between them or each with its number.
    boolean isList() {
        return Collection.class.isAssignableFrom(type());
    }

    /// The variable that the name of the property gives, which Spring reads too.
    static String variableOf(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /// What a value must be; null if the type allows everything.
    @Nullable
    String allowed() {
        String allowed = allowed(type);
        return WHOLE_NUMBER.equals(allowed) ? allowed + bounds() : allowed;
    }

    /// What a value of this type must be; null if it may be anything.
    @Nullable
    static String allowed(Class<?> type) {
        if (type == Duration.class) {
            return "a time with a unit, such as 90s, 15m, 12h or 30d, of more than 0 and at most 3650d";
        } else if (type == DataSize.class) {
            return "a size with a unit, such as 500KB, 10MB or 2GB";
        } else if (type == URI.class) {
            return "an address with scheme and host and without account and query, such as https://portal.example.org";
        } else if (ZoneId.class.isAssignableFrom(type)) {
            return "the IANA name of a time zone, such as Europe/Athens";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type.isEnum()) {
            return "one of " + constants(type);
        }
        return isNumber(type) ? WHOLE_NUMBER : null;
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class || type == long.class || Number.class.isAssignableFrom(type);
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> each.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private String bounds() {
        Min min = field.getAnnotation(Min.class);
        Max max = field.getAnnotation(Max.class);
        String from = min == null ? "" : " from " + min.value();
        return max == null ? from + (min == null ? "" : " on") : from + " to " + max.value();
    }
}
