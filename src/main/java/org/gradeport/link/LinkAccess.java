package org.gradeport.link;

import java.time.Instant;
import java.util.Optional;
import org.gradeport.base.Sha256;
import org.gradeport.base.Texts;
import org.gradeport.export.Export;
import org.gradeport.export.ExportDownload;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.MailedExports;
import org.gradeport.export.ScopeChangedException;
import org.gradeport.link.LinkState.Gone;
import org.gradeport.link.LinkState.GoneReason;
import org.gradeport.link.LinkState.Open;
import org.gradeport.link.LinkState.Sent;
import org.gradeport.link.LinkState.SignIn;
import org.gradeport.link.LinkState.Unknown;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;

/// Opens links with the present rights of their reader.
@Component
class LinkAccess {

    private final LinkRepository links;
    private final LinkSettings linkSettings;
    private final MailedExports mailed;
    private final ExportService exports;
    private final CurrentActor current;

    LinkAccess(
            LinkRepository links,
            LinkSettings linkSettings,
            MailedExports mailed,
            ExportService exports,
            CurrentActor current) {
        this.links = links;
        this.linkSettings = linkSettings;
        this.mailed = mailed;
        this.exports = exports;
        this.current = current;
    }

    /// The signed-in actor; empty if nobody is signed in.
    Optional<Actor> reader() {
        try {
            return Optional.of(current.get());
        } catch (AuthenticationCredentialsNotFoundException e) {
            return Optional.empty();
        }
    }

    /// The state of the link for the current reader, signed in or not. Records no download.
    LinkState state(String secret) {
        Actor reader = reader().orElse(null);
        return links.findByHash(Sha256.of(secret))
                .<LinkState>map(link -> state(link, reader))
                .orElseGet(Unknown::new);
    }

    /// The file for the current reader, whose opening records the download; else the state of the link.
    LinkState open(String secret) {
        return state(secret) instanceof Open(Export export) ? open(export, reader().orElse(null)) : state(secret);
    }

    /// The state of a link whose file turned out to be missing or damaged.
    LinkState missing(String secret) {
        LinkState state = state(secret);
        return state instanceof Open(Export export)
                ? gone(GoneReason.MISSING, null, export, reader().orElse(null))
                : state;
    }

    /// Requests the export again in the current reader's name; empty if the link does not offer that to them.
    Optional<Export> again(String secret) {
        Export export = state(secret) instanceof Gone gone ? gone.again() : null;
        return export == null ? Optional.empty() : Optional.of(exports.repeat(export.id()));
    }

    private LinkState open(Export export, @Nullable Actor reader) {
        try {
            ExportDownload download = reader != null && linkSettings.isSignInNeeded()
                    ? mailed.open(export.id(), reader)
                    : mailed.openForOwner(export.id());
            String by = reader == null ? null : reader.username();
            return new Sent(
                    download.recordedBy(range -> mailed.addToTimeline(export.id(), "downloaded", by, detail(range))));
        } catch (ExportStateException e) {
            GoneReason why = e.status() == ExportStatus.READY ? GoneReason.MISSING : GoneReason.EXPIRED;
            return gone(why, null, export, reader);
        } catch (ScopeChangedException | ExportNotFoundException e) {
            return gone(GoneReason.RIGHTS, null, export, reader);
        }
    }

    private static String detail(@Nullable String range) {
        return range == null ? Texts.say("link.downloaded") : Texts.say("link.downloaded.range", range);
    }

    private LinkState state(DownloadLink link, @Nullable Actor reader) {
        if (linkSettings.isSignInNeeded()) {
            return reader == null ? new SignIn() : isFor(reader, link) ? stateOf(link, reader) : new Unknown();
        }
        return stateOf(link, reader);
    }

    private LinkState stateOf(DownloadLink link, @Nullable Actor reader) {
        Export export = mailed.find(link.export()).orElse(null);
        if (export == null) {
            return new Gone(GoneReason.DELETED, link.deletedAt(), null);
        } else if (link.revokedAt() != null) {
            return gone(GoneReason.REVOKED, link.revokedAt(), export, reader);
        } else if (export.status() == ExportStatus.EXPIRED) {
            return gone(GoneReason.EXPIRED, export.expiresAt(), export, reader);
        } else if (export.status() != ExportStatus.READY) {
            return gone(GoneReason.NOT_READY, null, export, reader);
        }
        return mayRead(export, reader) ? new Open(export) : gone(GoneReason.RIGHTS, null, export, reader);
    }

    private boolean mayRead(Export export, @Nullable Actor reader) {
        return linkSettings.isSignInNeeded()
                ? reader != null && mailed.covers(export.id(), reader)
                : mailed.isCoveredForOwner(export.id());
    }

    private static Gone gone(GoneReason why, @Nullable Instant since, Export export, @Nullable Actor reader) {
        return new Gone(why, since, reader != null && mayRunAgain(reader, export) ? export : null);
    }

    private static boolean mayRunAgain(Actor reader, Export export) {
        return reader.is(Role.ADMIN) || (reader.is(Role.TEACHER) && reader.account() == export.owner());
    }

    private static boolean isFor(Actor reader, DownloadLink link) {
        return reader.account() == link.owner() || reader.is(Role.ADMIN);
    }
}
