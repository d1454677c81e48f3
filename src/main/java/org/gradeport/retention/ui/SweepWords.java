package org.gradeport.retention.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradeport.export.DueShare;
import org.gradeport.export.Verdict;
import org.gradeport.retention.Deed;
import org.gradeport.retention.RetentionPreview;
import org.gradeport.retention.SweepOutcome;
import org.gradeport.retention.SweepRun;

/// Says in a sentence what sweeps would do and did.
record SweepWords(RetentionSite site) {

    /// `Would delete 412 files, 3.1 GB, oldest 1 Sep 2025; 7 kept`.
    String say(RetentionPreview preview) {
        List<String> parts = new ArrayList<>();
        Stream.of(Verdict.DELETE, Verdict.ARCHIVE, Verdict.REMOVE)
                .flatMap(verdict -> preview.share(verdict).stream())
                .forEach(share -> parts.add(would(share)));
        if (parts.isEmpty()) {
            parts.add(translate("retention.preview.nothing"));
        }
        if (preview.kept() > 0) {
            parts.add(translate("retention.preview.kept", preview.kept()));
        }
        return String.join("; ", parts) + ".";
    }

    private String would(DueShare share) {
        return translate(
                "retention.preview." + key(share.verdict()),
                share.files(),
                site.figures().size(share.sizeBytes()),
                site.moments()
                        .span(share.oldest(), share.oldest().plusMillis(1))
                        .replaceFirst(" \\d\\d:\\d\\d.*", ""));
    }

    /// `412 deleted, 3 archived`.
    String say(SweepRun run) {
        List<String> parts = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            if (run.files(deed) > 0) {
                parts.add(translate("retention.deed." + key(deed), run.files(deed)));
            }
        }
        if (run.leftovers() > 0) {
            parts.add(translate("retention.deed.leftovers", run.leftovers()));
        }
        if (run.failed() > 0) {
            parts.add(translate("retention.deed.failed", run.failed()));
        }
        return parts.isEmpty() ? translate("retention.deed." + nothing(run.outcome())) : String.join(", ", parts);
    }

    private static String nothing(SweepOutcome outcome) {
        return switch (outcome) {
            case RUNNING -> "begun";
            case DONE -> "nothing";
            case FAILED, INTERRUPTED -> "none";
        };
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    static String translate(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
