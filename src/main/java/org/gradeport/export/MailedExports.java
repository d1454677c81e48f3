package org.gradeport.export;

import java.time.Clock;
import java.util.Optional;
import org.gradeport.security.Actor;
import org.gradeport.security.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Exports as mails and the links in them reach them, where nobody need be signed in. Whoever calls has checked who
/// asks; the rights to the rows are checked here, as they are now.
@Component
public class MailedExports {

    private final ExportRows rows;
    private final ExportScopes scopes;
    private final ExportDownloads downloads;
    private final ExportMoments moments;
    private final Actors actors;
    private final Clock clock;

    MailedExports(
            ExportRows rows,
            ExportScopes scopes,
            ExportDownloads downloads,
            ExportMoments moments,
            Actors actors,
            Clock clock) {
        this.rows = rows;
        this.scopes = scopes;
        this.downloads = downloads;
        this.moments = moments;
        this.actors = actors;
        this.clock = clock;
    }

    /// The export as it is now; empty if it was deleted.
    public Optional<Export> find(long id) {
        return rows.findById(id).map(row -> ExportView.of(row, clock.instant()));
    }

    /// Whether its owner is there still and may see every row of its file today.
    public boolean isOwnersStill(long id) {
        return rows.findById(id)
                .flatMap(row -> actors.find(row.asked().owner()).map(owner -> scopes.covers(owner, row.scope())))
                .orElse(false);
    }

    /// Whether this actor may see every row of its file today.
    public boolean covers(long id, Actor reader) {
        return rows.findById(id).map(row -> scopes.covers(reader, row.scope())).orElse(false);
    }

    /// Opens the file with a reader's rights; refused as [ExportService#open] refuses.
    public ExportDownload open(long id, Actor reader) {
        return downloads.open(row(id), reader);
    }

    /// Opens the file with its owner's rights; refused as [ExportService#open] refuses.
    public ExportDownload openForOwner(long id) {
        ExportRow row = row(id);
        return downloads.open(row, actors.find(row.asked().owner()).orElseThrow(() -> new ExportNotFoundException(id)));
    }

    /// Writes into its timeline that a mail went out, that a link to the file was used, or was revoked.
    ///
    /// @param kind `mailed`, `downloaded` or `link_revoked`
    /// @param by who did it; null for the portal, or if nobody was signed in
    public void note(long id, String kind, @Nullable String by, String detail) {
        if (rows.existsById(id)) {
            moments.add(id, kind, by, detail);
        }
    }

    private ExportRow row(long id) {
        return rows.findById(id).orElseThrow(() -> new ExportNotFoundException(id));
    }
}
