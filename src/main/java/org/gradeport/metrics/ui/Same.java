package org.gradeport.metrics.ui;

import java.util.List;
import org.gradeport.metrics.AttentionList;
import org.gradeport.metrics.Concern;
import org.gradeport.metrics.Snoozed;

/// Compares two readings of the list by what people read of them.
final class Same {

    private Same() {}

    static boolean words(AttentionList one, AttentionList other, ConcernCells cells) {
        return words(one.open(), cells).equals(words(other.open(), cells))
                && one.snoozed().stream()
                        .map(Same::words)
                        .toList()
                        .equals(other.snoozed().stream().map(Same::words).toList())
                && (one.quietSince() == null) == (other.quietSince() == null);
    }

    private static List<String> words(List<Concern> concerns, ConcernCells cells) {
        return concerns.stream()
                .map(concern -> concern.key() + " " + cells.cause(concern))
                .toList();
    }

    private static String words(Snoozed each) {
        return each.concern().key() + each.until() + each.reason();
    }
}
