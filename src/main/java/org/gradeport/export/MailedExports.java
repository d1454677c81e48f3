package org.gradeport.export;

import java.time.Clock;
import java.util.Optional;
import org.gradeport.export.access.ExportScopes;
import org.gradeport.export.file.OpenFile;
import org.gradeport.export.store.ExportRepository;
import org.gradeport.export.store.StoredExport;
import org.gradeport.security.Actor;
import org.gradeport.security.ActorDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Exports for mails and their links, without a signed-in user. The caller checks who the reader is; this class checks
/// the present rights to the rows.
@Component
public class MailedExports {

    private final ExportRepository exportRepository;
    private final ExportScopes scopes;
    private final OpenFile openFile;
    private final ExportTimeline exportTimeline;
    private final ActorDirectory actorDirectory;
    private final Clock clock;

    MailedExports(
            ExportRepository exportRepository,
            ExportScopes scopes,
            OpenFile openFile,
            ExportTimeline exportTimeline,
            ActorDirectory actorDirectory,
            Clock clock) {
        this.exportRepository = exportRepository;
        this.scopes = scopes;
        this.openFile = openFile;
        this.exportTimeline = exportTimeline;
        this.actorDirectory = actorDirectory;
        this.clock = clock;
    }

    /// The present state of the export; empty if it was deleted.
    public Optional<Export> find(long id) {
        return exportRepository.findById(id).map(storedExport -> storedExport.toExport(clock.instant()));
    }

    /// Whether its owner's account still exists and may see every row of its file today.
    public boolean isCoveredForOwner(long id) {
        return exportRepository
                .findById(id)
                .flatMap(storedExport -> actorDirectory
                        .find(storedExport.requested().owner())
                        .map(owner -> scopes.covers(owner, storedExport.scope())))
                .orElse(false);
    }

    /// Whether this actor may see every row of its file today.
    public boolean covers(long id, Actor reader) {
        return exportRepository
                .findById(id)
                .map(storedExport -> scopes.covers(reader, storedExport.scope()))
                .orElse(false);
    }

    /// Opens the file with a reader's rights; refused as [ExportService#open] refuses.
    public ExportDownload open(long id, Actor reader) {
        return openFile.open(row(id), reader);
    }

    /// Opens the file with its owner's rights; refused as [ExportService#open] refuses.
    public ExportDownload openForOwner(long id) {
        StoredExport storedExport = row(id);
        return openFile.open(
                storedExport,
                actorDirectory
                        .find(storedExport.requested().owner())
                        .orElseThrow(() -> new ExportNotFoundException(id)));
    }

    /// Adds to its timeline that a mail was sent, or that a link was used or revoked.
    ///
    /// @param kind `mailed`, `downloaded` or `link_revoked`
    /// @param by the username; null for the portal, or if nobody was signed in
    public void addToTimeline(long id, String kind, @Nullable String by, String detail) {
        if (exportRepository.existsById(id)) {
            exportTimeline.add(id, kind, by, detail);
        }
    }

    private StoredExport row(long id) {
        return exportRepository.findById(id).orElseThrow(() -> new ExportNotFoundException(id));
    }
}
