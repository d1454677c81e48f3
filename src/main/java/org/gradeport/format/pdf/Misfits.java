package org.gradeport.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradeport.format.Warning;

/// Counts the characters that could not be drawn as they are.
final class Misfits {

    private static final int NAMED = 12;

    private final Map<Integer, Long> missing = new TreeMap<>();
    private final Map<String, Long> unshaped = new TreeMap<>();
    private long replaced;

    /// No font has it.
    void missing(int codePoint) {
        missing.merge(codePoint, 1L, Long::sum);
    }

    /// It has no shape in any font: a control character or half of a surrogate pair.
    void replaced() {
        replaced++;
    }

    /// Its script joins letters in ways that are not known here.
    void unshaped(int codePoint) {
        unshaped.merge(Character.UnicodeScript.of(codePoint).name(), 1L, Long::sum);
    }

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (!missing.isEmpty()) {
            add(
                    warnings,
                    "character_missing",
                    sum(missing),
                    "Characters that no font has, each shown as '�': %,d (%s)."
                            + " Put a font that has them into the fonts folder and export again.",
                    names());
        }
        if (!unshaped.isEmpty()) {
            add(
                    warnings,
                    "script_unshaped",
                    sum(unshaped),
                    "Characters of scripts whose letters should join and here" + " stand side by side: %,d (%s).",
                    String.join(", ", unshaped.keySet()));
        }
        if (replaced > 0) {
            add(
                    warnings,
                    "character_replaced",
                    replaced,
                    "Characters that cannot be printed (control characters or half"
                            + " of a pair), each replaced by '�': %,d.",
                    "");
        }
        return warnings;
    }

    private static void add(List<Warning> warnings, String code, long count, String message, String which) {
        warnings.add(new Warning(code, String.format(Locale.ROOT, message, count, which), count));
    }

    private String names() {
        String named = missing.entrySet().stream()
                .limit(NAMED)
                .map(entry -> name(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        int more = missing.size() - NAMED;
        return more > 0 ? "%s and %,d others".formatted(named, more) : named;
    }

    private static String name(int codePoint, long count) {
        String character = Character.isDefined(codePoint) ? Character.toString(codePoint) + " " : "";
        return String.format(Locale.ROOT, "%sU+%04X%s", character, codePoint, count > 1 ? " \u00D7 " + count : "");
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
