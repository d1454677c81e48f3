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
import org.gradeport.export.FileDamages;
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
import org.gradeport.storage.DamagedFileException;
import org.gradeport.storage.DamagedFileException.Damage;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.VerifiedStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens a file for an actor who may see all of its rows today; never passes on a damaged one as a whole.
@Component
public record OpenFile(
        ExportAccess access,
        ExportScopes scopes,
        ExportStorage storage,
        Archive archive,
        Formats formats,
        ExportTimeline exportTimeline,
        FileDamages fileDamages,
        PortalProperties portal,
        Clock clock) {

    public ExportDownload open(long id) {
        StoredExport storedExport = access.visible(id);
        access.requireOwned(storedExport);
        Actor actor = access.actor();
        return open(storedExport, actor)
                .recordedBy(range -> exportTimeline.add(id, "downloaded", actor.username(), detail(range)));
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
        return new ExportDownload(file.toExportFile(), mediaType, _ -> open(storedExport, file));
    }

    private static @Nullable String detail(@Nullable String range) {
        return range == null ? null : Texts.say("export.timeline.range", range);
    }

    private static boolean isArchivedFor(Actor actor, StoredExport storedExport) {
        StoredFile file = storedExport.file();
        return file != null && file.place().isArchived() && actor.is(Role.ADMIN);
    }

    private InputStream open(StoredExport storedExport, StoredFile file) {
        try {
            return new ReportingStream(verified(file), damage -> damaged(storedExport, file, damage));
        } catch (DamagedFileException e) {
            throw damaged(storedExport, file, e.damage());
        } catch (IOException e) {
            throw new UncheckedIOException("The file of export %d cannot be read.".formatted(storedExport.number()), e);
        }
    }

    /// Reads the whole file, and forgets that it was damaged if it is right.
    public void check(StoredExport storedExport) {
        StoredFile file = storedExport.file();
        if (file == null) {
            return;
        }
        try (VerifiedStream stream = verified(file)) {
            stream.verifyAll();
            fileDamages.remove(file.storedAs());
        } catch (DamagedFileException e) {
            throw damaged(storedExport, file, e.damage());
        } catch (IOException e) {
            throw new UncheckedIOException("The file of export %d cannot be read.".formatted(storedExport.number()), e);
        }
    }

    private ExportStateException damaged(StoredExport storedExport, StoredFile file, Damage damage) {
        fileDamages.add(storedExport.number(), file.storedAs(), file.place(), damage);
        exportTimeline.add(storedExport.number(), "damaged", null, sentence(damage));
        return new ExportStateException(storedExport.status(), sentence(damage), damage == Damage.MISSING);
    }

    /// What a reader is told.
    public static String sentence(Damage damage) {
        return Texts.say(damage == Damage.MISSING ? "export.refused.missing" : "export.refused.damaged");
    }

    private VerifiedStream verified(StoredFile file) throws IOException {
        try {
            return file.place().isArchived() ? archived(file) : verified(storage, file);
        } catch (NoSuchFileException e) {
            throw new DamagedFileException(Damage.MISSING);
        }
    }

    /// A file that is being moved may be in the store or in the archive.
    private VerifiedStream archived(StoredFile file) throws IOException {
        try {
            return verified(file.place() == FileLocation.MOVING ? storage : archive.files(), file);
        } catch (NoSuchFileException e) {
            return verified(archive.files(), file);
        }
    }

    private static VerifiedStream verified(ExportStorage files, StoredFile file) throws IOException {
        return VerifiedStream.open(files, file.storedAs(), file.sizeBytes(), file.sha256());
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
