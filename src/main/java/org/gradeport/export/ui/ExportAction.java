package org.gradeport.export.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStatus;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;

/// What a person can do with an export, the likeliest first; the service checks the same again.
public enum ExportAction {
    /// Takes the file away.
    DOWNLOAD,
    /// Stops it.
    CANCEL,
    /// Runs the same export once more.
    RETRY,
    /// Requests a new export of the same.
    AGAIN,
    /// Opens the form, filled in with the same.
    CHANGE,
    /// Copies the address of its page.
    COPY_LINK,
    /// Exempts its file from retention.
    KEEP,
    /// Ends the exemption.
    RELEASE,
    /// Removes it with its file.
    DELETE;

    /// What this actor is offered for this export.
    public static List<ExportAction> offered(Export export, Actor actor) {
        return Arrays.stream(values())
                .filter(action -> action.fits(export) && action.isFor(actor, export))
                .toList();
    }

    /// Whether the actor may ask for files; operators may not.
    public static boolean readsRecords(Actor actor) {
        return actor.is(Role.ADMIN) || actor.is(Role.TEACHER);
    }

    /// The last part of its texts' keys.
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
            case KEEP -> ready && export.heldBy() == null;
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
