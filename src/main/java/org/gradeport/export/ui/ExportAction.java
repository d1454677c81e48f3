package org.gradeport.export.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStatus;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;

/// The actions on an export, the likeliest first; the service checks the rights again.
public enum ExportAction {
    /// Downloads the file.
    DOWNLOAD,
    /// Cancels it.
    CANCEL,
    /// Runs the same export again.
    RETRY,
    /// Requests a new export with the same request.
    AGAIN,
    /// Opens the form with the same request.
    CHANGE,
    /// Copies the address of its page.
    COPY_LINK,
    /// Puts its file on hold.
    HOLD,
    /// Ends the hold.
    RELEASE,
    /// Deletes it with its file.
    DELETE;

    /// The actions that this actor may use on this export.
    public static List<ExportAction> offered(Export export, Actor actor) {
        return Arrays.stream(values())
                .filter(action -> action.fits(export) && action.isFor(actor, export))
                .toList();
    }

    /// Whether the actor may request exports; operators may not.
    public static boolean readsRecords(Actor actor) {
        return actor.is(Role.ADMIN) || actor.is(Role.TEACHER);
    }

    /// The last part of the message keys.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean fits(Export export) {
        ExportStatus status = export.status();
        boolean ready = status == ExportStatus.READY;
        return switch (this) {
            case DOWNLOAD -> ready || export.isArchived();
            case CANCEL -> !status.isFinal() && !export.cancelRequested();
            case RETRY -> status == ExportStatus.FAILED || status == ExportStatus.CANCELLED;
            case AGAIN, DELETE -> status.isFinal();
            case CHANGE, COPY_LINK -> true;
            case HOLD -> ready && export.heldBy() == null;
            case RELEASE -> ready && export.heldBy() != null;
        };
    }

    private boolean isFor(Actor actor, Export export) {
        if (this == DOWNLOAD && export.isArchived()) {
            return actor.is(Role.ADMIN);
        }
        return this == CANCEL || this == RETRY || this == COPY_LINK || readsRecords(actor);
    }
}
