package org.gradeport.retention.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.VisibleText;
import org.gradeport.retention.RetentionPreview;
import org.gradeport.retention.SweepDecision;
import org.gradeport.retention.SweepRun;
import org.gradeport.retention.SweptFile;

/// Formats previews and results of sweeps.
@SpringComponent
record SweepFormatter(TimeFormatter times, QuantityFormatter quantities) {

    /// `Would delete 412 files, 3.1 GB, oldest 1 Sep 2025; 7 kept`.
    String say(RetentionPreview preview) {
        List<String> parts = new ArrayList<>();
        Stream.of(SweepDecision.DELETE, SweepDecision.ARCHIVE, SweepDecision.REMOVE)
                .flatMap(sweepDecision -> preview.total(sweepDecision).stream())
                .forEach(dueFileTotals -> parts.add(would(dueFileTotals)));
        if (parts.isEmpty()) {
            parts.add(translate("retention.preview.nothing"));
        }
        if (preview.retained() > 0) {
            parts.add(translate("retention.preview.retained", preview.retained()));
        }
        return VisibleText.join("; ", parts) + ".";
    }

    private String would(RetentionPreview.Total dueFileTotals) {
        return translate(
                "retention.preview." + key(dueFileTotals.decision()),
                dueFileTotals.files(),
                quantities.size(dueFileTotals.sizeBytes()),
                times.span(dueFileTotals.oldest(), dueFileTotals.oldest().plusMillis(1))
                        .replaceFirst(" \\d\\d:\\d\\d.*", ""));
    }

    /// `412 deleted, 3 archived`.
    String say(SweepRun run) {
        List<String> parts = new ArrayList<>();
        for (SweptFile.Outcome fileOutcome : SweptFile.Outcome.values()) {
            if (fileOutcome != SweptFile.Outcome.ORPHAN && run.files(fileOutcome) > 0) {
                parts.add(translate("retention.swept." + key(fileOutcome), run.files(fileOutcome)));
            }
        }
        if (run.orphans() > 0) {
            parts.add(translate("retention.swept.orphans", run.orphans()));
        }
        if (run.failed() > 0) {
            parts.add(translate("retention.swept.failed", run.failed()));
        }
        return parts.isEmpty() ? translate("retention.swept." + nothing(run.outcome())) : VisibleText.join(", ", parts);
    }

    private static String nothing(SweepRun.Outcome outcome) {
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
