package org.gradeport.school.oneroster.report;

import java.util.Collection;
import java.util.stream.Collectors;
import org.gradeport.base.Texts;

/// Formats names of a zip for a message: the first of them, and how many more there are.
public final class ShortList {

    private static final int MOST = 12;

    private ShortList() {}

    public static String of(Collection<String> names) {
        String first = names.stream().limit(MOST).map(QuotedValue::of).collect(Collectors.joining(", "));
        return names.size() <= MOST ? first : Texts.say("oneroster.and-more", first, names.size() - MOST);
    }
}
