package org.gradeport.format.pdf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.gradeport.format.Warning;

/// Counts the characters that cannot be drawn.
public final class UndrawableCharacters {

    private static final int NAMED = 12;

    private final Map<Integer, Long> missing = new TreeMap<>();
    private final Map<String, Long> unshaped = new TreeMap<>();
    private long replaced;

    /// Counts a character that no font has.
    void missing(int codePoint) {
        missing.merge(codePoint, 1L, Long::sum);
    }

    /// Counts a character without a shape: a control character or half of a surrogate pair.
    void replaced() {
        replaced++;
    }

    /// Counts a character whose script needs a shaping engine.
    void unshaped(int codePoint) {
        unshaped.merge(Character.UnicodeScript.of(codePoint).name(), 1L, Long::sum);
    }

    public List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (!missing.isEmpty()) {
            long count = sum(missing);
            warnings.add(new Warning("character_missing", Texts.say("format.pdf.missing", count, names()), count));
        }
        if (!unshaped.isEmpty()) {
            long count = sum(unshaped);
            String scripts = VisibleText.join(", ", unshaped.keySet());
            warnings.add(new Warning("script_unshaped", Texts.say("format.pdf.unshaped", count, scripts), count));
        }
        if (replaced > 0) {
            warnings.add(new Warning("character_replaced", Texts.say("format.pdf.replaced", replaced), replaced));
        }
        return warnings;
    }

    private String names() {
        String named = missing.entrySet().stream()
                .limit(NAMED)
                .map(entry -> name(entry.getKey(), entry.getValue()))
                .collect(VisibleText.joining(", "));
        int more = missing.size() - NAMED;
        return more > 0 ? Texts.say("format.pdf.others", named, more) : named;
    }

    private static String name(int codePoint, long count) {
        String character = Character.isDefined(codePoint) ? Character.toString(codePoint) + " " : "";
        return String.format(Locale.ROOT, "%sU+%04X%s", character, codePoint, count > 1 ? " \u00D7 " + count : "");
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
