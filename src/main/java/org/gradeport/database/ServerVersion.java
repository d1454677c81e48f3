package org.gradeport.database;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of MariaDB, such as 11.4.5; the first two numbers are its series.
record ServerVersion(int major, int minor, int patch) {

    static final ServerVersion UNKNOWN = new ServerVersion(0, 0, 0);

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Comparator<ServerVersion> BY_SERIES =
            Comparator.comparingInt(ServerVersion::major).thenComparingInt(ServerVersion::minor);

    /// The first version in the text.
    static ServerVersion in(String text) {
        Matcher found = VERSION.matcher(text);
        return found.find() ? new ServerVersion(number(found, 1), number(found, 2), number(found, 3)) : UNKNOWN;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /// MariaDB reads the data of later patches of its series, but of no later series.
    boolean isNewerSeriesThan(ServerVersion other) {
        return BY_SERIES.compare(this, other) > 0;
    }

    @Override
    public String toString() {
        return equals(UNKNOWN) ? "of unknown version" : "%d.%d.%d".formatted(major, minor, patch);
    }
}
