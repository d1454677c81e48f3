package org.gradeport.base.config;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the name that was likely meant by a wrong one.
final class NearestName {

    private static final int MOST_LETTERS = 3;

    private NearestName() {}

    static Optional<String> of(String name, Stream<String> known) {
        return known.filter(each -> isPart(name, each) || isNear(name, each))
                .min(Comparator.comparing((String each) -> !isPart(name, each))
                        .thenComparingInt(each -> distance(name, each)));
    }

    private static boolean isNear(String name, String known) {
        int letters = Math.clamp(known.length() / 6, 1, MOST_LETTERS);
        return Math.abs(name.length() - known.length()) <= letters && distance(name, known) <= letters;
    }

    /// One name goes on where the other ends: `SMTP_HOSTNAME`, `GRADEPORT_SMTP_HOST`.
    private static boolean isPart(String name, String known) {
        return (name.contains("_") && known.startsWith(name))
                || (known.contains("_") && name.startsWith(known))
                || name.equals("GRADEPORT_" + known);
    }

    /// The number of letters to insert, delete, replace or swap with their neighbour (Damerau and Levenshtein).
    private static int distance(String first, String second) {
        int[][] edits = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : least(edits, i, j, first, second);
            }
        }
        return edits[first.length()][second.length()];
    }

    private static int least(int[][] edits, int i, int j, String first, String second) {
        boolean same = first.charAt(i - 1) == second.charAt(j - 1);
        int least = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && first.charAt(i - 1) == second.charAt(j - 2)
                && first.charAt(i - 2) == second.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
