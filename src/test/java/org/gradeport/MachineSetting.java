package org.gradeport;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A setting of the machine, and the calls that use it as a default.
enum MachineSetting {
    TIME(
            "java.time.Clock",
            "java\\.time\\.(\\w+\\.)?\\w+\\.(now|dateNow)\\(.*",
            "java\\.time\\.Clock\\.(system\\w*|tick\\w+)\\(.*",
            "java\\.time\\.InstantSource\\.system\\(.*",
            "java\\.lang\\.System\\.currentTimeMillis\\(.*",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.Calendar\\.getInstance\\(.*",
            "java\\.util\\.GregorianCalendar\\.<init>\\(.*",
            "java\\.lang\\.management\\.RuntimeMXBean\\.(getStartTime|getUptime)\\(.*"),
    ZONE(
            "java.util.TimeZone",
            "java\\.time\\.ZoneId\\.systemDefault\\(.*",
            "java\\.time\\.Clock\\.systemDefaultZone\\(.*",
            "java\\.util\\.TimeZone\\.[gs]etDefault\\(.*",
            "java\\.util\\.(Calendar\\.getInstance|GregorianCalendar\\.<init>)\\(.*",
            "java\\.util\\.Date\\.(toString|get(Year|Month|Date|Day|Hours|Minutes|Seconds))\\(.*",
            "java\\.sql\\.(Date|Time|Timestamp)\\.(valueOf|toLocal\\w+|toString)\\(.*",
            "java\\.text\\.(SimpleDateFormat\\.<init>|DateFormat\\.get\\w*Instance)\\(.*"),
    LANGUAGE(
            "java.util.Locale",
            "java\\.util\\.Locale\\.getDefault\\(.*",
            "java\\.lang\\.String\\.(toLowerCase|toUpperCase|format)\\(.*",
            "java\\.io\\.Print(Stream|Writer)\\.(printf|format)\\(.*",
            "java\\.util\\.(Formatter|Scanner)\\.<init>\\(.*",
            "java\\.util\\.ResourceBundle\\.getBundle\\(.*",
            "java\\.text\\.\\w+\\.get\\w*Instance\\(.*",
            "java\\.text\\.(\\w+Format|\\w+FormatSymbols)\\.<init>\\(.*",
            "java\\.text\\.MessageFormat\\.format\\(java\\.lang\\.String,.*",
            "java\\.time\\.format\\.DateTimeFormatter\\.(ofPattern|ofLocalized\\w+)\\(.*",
            "java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter\\(.*");

    private final String given;
    private final Pattern readers;

    MachineSetting(String given, String... readers) {
        this.given = given;
        this.readers = Pattern.compile(String.join("|", readers));
    }

    boolean isReadBy(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && readers.matcher(signature(target)).matches()
                && target.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals(given));
    }

    private static String signature(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .collect(Collectors.joining(",", target.getOwner().getName() + "." + target.getName() + "(", ")"));
    }
}
