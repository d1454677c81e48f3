package org.gradeport.export.file;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Names for downloads that every system accepts, such as `grades_2026-11-22_0930_42.xlsx`.
final class FileNames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmm", Locale.ROOT);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}\\p{N}&&[^A-Za-z0-9]]");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final int LENGTH = 60;

    /// Letters without a Unicode decomposition.
    private static final Map<String, String> LATIN = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"));

    private FileNames() {}

    /// Starts with the export's name if it has Latin letters, else with the dataset's.
    static String of(String name, String dataset, Instant at, ZoneId zone, long id, String extension) {
        String slug = slug(name);
        return "%s_%s_%d.%s"
                .formatted(slug.isEmpty() ? slug(dataset) : slug, TIME.format(at.atZone(zone)), id, extension);
    }

    private static String slug(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LATIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return FOREIGN_LETTER.matcher(plain).find()
                ? ""
                : cut(OTHER.matcher(plain).replaceAll("-"));
    }

    private static String cut(String slug) {
        String bare = EDGES.matcher(slug).replaceAll("");
        return EDGES.matcher(bare.substring(0, Math.min(bare.length(), LENGTH))).replaceAll("");
    }
}
