package org.gradeport.export.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Texts;
import org.gradeport.export.ExportDownload;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ExportTimeline;
import org.gradeport.export.FileLocation;
import org.gradeport.export.ScopeChangedException;
import org.gradeport.export.access.ExportAccess;
import org.gradeport.export.access.ExportScopes;
import org.gradeport.export.store.StoredExport;
import org.gradeport.export.store.StoredFile;
import org.gradeport.format.Formats;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens a file for an actor who may see all of its rows today.
@Component
public record OpenFile(
        ExportAccess access,
        ExportScopes scopes,
        ExportStorage storage,
        Archive archive,
        Formats formats,
        ExportTimeline exportTimeline,
        PortalProperties portal,
        Clock clock) {

    public ExportDownload open(long id) {
        StoredExport storedExport = access.visible(id);
        access.requireOwned(storedExport);
        Actor actor = access.actor();
        ExportDownload download = open(storedExport, actor);
        exportTimeline.add(id, "downloaded", actor.username(), null);
        return download;
    }

    /// The file, if this actor may see all of its rows today; adds nothing to the timeline.
    public ExportDownload open(StoredExport storedExport, Actor actor) {
        if (!isArchivedFor(actor, storedExport)) {
            requireReady(storedExport);
        }
        if (!scopes.covers(actor, storedExport.scope())) {
            throw new ScopeChangedException();
        }
        StoredFile file = Objects.requireNonNull(storedExport.file());
        String mediaType = formats.get(storedExport.requested().format()).mediaType();
        return new ExportDownload(file.toExportFile(), mediaType, open(storedExport, file));
    }

    private static boolean isArchivedFor(Actor actor, StoredExport storedExport) {
        StoredFile file = storedExport.file();
        return file != null && file.place().isArchived() && actor.is(Role.ADMIN);
    }

    private InputStream open(StoredExport storedExport, StoredFile file) {
        try {
            return file.place().isArchived() ? openArchived(file) : storage.open(file.storedAs());
        } catch (NoSuchFileException e) {
            throw new ExportStateException(storedExport.status(), Texts.say("export.refused.missing"));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of export %d cannot be read.".formatted(storedExport.number()), e);
        }
    }

    /// A file that is being moved may be in the store or in the archive.
    private InputStream openArchived(StoredFile file) throws IOException {
        try {
            return file.place() == FileLocation.MOVING
                    ? storage.open(file.storedAs())
                    : archive.files().open(file.storedAs());
        } catch (NoSuchFileException e) {
            return archive.files().open(file.storedAs());
        }
    }

    private void requireReady(StoredExport storedExport) {
        ExportStatus status = storedExport.statusAt(clock.instant());
        if (status != ExportStatus.READY) {
            throw new ExportStateException(status, why(storedExport, status));
        }
    }

    private String why(StoredExport storedExport, ExportStatus status) {
        return switch (status) {
            case QUEUED, RUNNING -> Texts.say("export.refused.not-ready");
            case EXPIRED -> expired(storedExport.expiresAt());
            case FAILED -> Texts.say("export.refused.failed");
            case CANCELLED -> Texts.say("export.refused.cancelled");
            case READY -> throw new IllegalArgumentException("A ready export has a file");
        };
    }

    private String expired(@Nullable Instant at) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale());
        return at == null
                ? Texts.say("export.refused.expired")
                : Texts.say("export.refused.expired-on", day.format(at.atZone(portal.zone())));
    }
}
