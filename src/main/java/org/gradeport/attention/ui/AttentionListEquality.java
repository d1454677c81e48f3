package org.gradeport.attention.ui;

import java.util.List;
import org.gradeport.attention.AttentionList;
import org.gradeport.attention.Concern;
import org.gradeport.attention.SnoozedConcern;

/// Compares two readings of the list by what people read of them.
final class AttentionListEquality {

    private AttentionListEquality() {}

    static boolean words(AttentionList one, AttentionList other, ConcernCells cells) {
        return words(one.open(), cells).equals(words(other.open(), cells))
                && one.snoozed().stream()
                        .map(AttentionListEquality::words)
                        .toList()
                        .equals(other.snoozed().stream()
                                .map(AttentionListEquality::words)
                                .toList())
                && (one.quietSince() == null) == (other.quietSince() == null);
    }

    private static List<String> words(List<Concern> concerns, ConcernCells cells) {
        return concerns.stream()
                .map(concern -> concern.key() + " " + cells.cause(concern))
                .toList();
    }

    private static String words(SnoozedConcern each) {
        return each.concern().key() + each.until() + each.reason();
    }
}
