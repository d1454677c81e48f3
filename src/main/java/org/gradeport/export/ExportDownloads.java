package org.gradeport.export;

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
import org.gradeport.format.Formats;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives files out, to those who may see every row in them today.
@Component
class ExportDownloads {

    private final ExportAccess access;
    private final ExportScopes scopes;
    private final ExportStorage storage;
    private final Archive archive;
    private final Formats formats;
    private final ExportMoments moments;
    private final PortalProperties portal;
    private final Clock clock;

    ExportDownloads(
            ExportAccess access,
            ExportScopes scopes,
            ExportStorage storage,
            Archive archive,
            Formats formats,
            ExportMoments moments,
            PortalProperties portal,
            Clock clock) {
        this.access = access;
        this.scopes = scopes;
        this.storage = storage;
        this.archive = archive;
        this.formats = formats;
        this.moments = moments;
        this.portal = portal;
        this.clock = clock;
    }

    ExportDownload open(long id) {
        ExportRow row = access.seen(id);
        access.requireOwned(row);
        Actor actor = access.actor();
        ExportDownload download = open(row, actor);
        moments.add(id, "downloaded", actor.username(), null);
        return download;
    }

    /// The file, if this actor may see every row in it today; says nothing of it in the timeline.
    ExportDownload open(ExportRow row, Actor actor) {
        if (!isArchivedFor(actor, row)) {
            requireReady(row);
        }
        if (!scopes.covers(actor, row.scope())) {
            throw new ScopeChangedException();
        }
        StoredFile file = Objects.requireNonNull(row.file());
        String mediaType = formats.named(row.asked().format()).mediaType();
        return new ExportDownload(file.view(), mediaType, open(row, file));
    }

    private static boolean isArchivedFor(Actor actor, ExportRow row) {
        StoredFile file = row.file();
        return file != null && file.place().isArchived() && actor.is(Role.ADMIN);
    }

    private InputStream open(ExportRow row, StoredFile file) {
        try {
            return file.place().isArchived() ? openArchived(file) : storage.open(file.storedAs());
        } catch (NoSuchFileException e) {
            throw new ExportStateException(row.status(), Texts.say("export.refused.missing"));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of export %d cannot be read.".formatted(row.number()), e);
        }
    }

    /// One that is on its way may not have left yet, or may leave right now.
    private InputStream openArchived(StoredFile file) throws IOException {
        try {
            return file.place() == FilePlace.MOVING
                    ? storage.open(file.storedAs())
                    : archive.files().open(file.storedAs());
        } catch (NoSuchFileException e) {
            return archive.files().open(file.storedAs());
        }
    }

    private void requireReady(ExportRow row) {
        ExportStatus status = row.statusAt(clock.instant());
        if (status != ExportStatus.READY) {
            throw new ExportStateException(status, why(row, status));
        }
    }

    private String why(ExportRow row, ExportStatus status) {
        return switch (status) {
            case QUEUED, RUNNING -> Texts.say("export.refused.not-ready");
            case EXPIRED -> expired(row.expiresAt());
            case FAILED -> Texts.say("export.refused.failed");
            case CANCELLED -> Texts.say("export.refused.cancelled");
            case READY -> throw new IllegalArgumentException("A ready file is given out");
        };
    }

    private String expired(@Nullable Instant at) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale());
        return at == null
                ? Texts.say("export.refused.expired")
                : Texts.say("export.refused.expired-on", day.format(at.atZone(portal.zone())));
    }
}
