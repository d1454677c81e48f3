package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gradeport.base.Tone;
import org.gradeport.export.Export;
import org.gradeport.ui.StatusPill;

/// The status of an export, as a pill.
public final class StatusBadge {

    private StatusBadge() {}

    public static StatusPill of(Export export) {
        if (!export.status().isFinal() && export.cancelRequested()) {
            return new StatusPill(Tone.WARN, VaadinIcon.STOP, translate("export.status.stopping"));
        }
        return switch (export.status()) {
            case QUEUED -> new StatusPill(Tone.OFF, VaadinIcon.CLOCK, queued(export.queuePosition()));
            case RUNNING -> new StatusPill(Tone.RUN, translate("export.status.running"));
            case READY -> ready(export);
            case FAILED -> new StatusPill(Tone.BAD, translate("export.status.failed"));
            case CANCELLED -> new StatusPill(Tone.OFF, VaadinIcon.BAN, translate("export.status.cancelled"));
            case EXPIRED -> new StatusPill(Tone.OFF, VaadinIcon.HOURGLASS_END, translate("export.status.expired"));
        };
    }

    private static String queued(long place) {
        return place > 0 ? translate("export.status.queued-place", place) : translate("export.status.queued");
    }

    private static StatusPill ready(Export export) {
        return export.warnings().isEmpty()
                ? new StatusPill(Tone.OK, translate("export.status.ready"))
                : new StatusPill(Tone.WARN, translate("export.status.warnings"));
    }
}
