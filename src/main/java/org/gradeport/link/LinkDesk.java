package org.gradeport.link;

import java.time.Instant;
import java.util.Optional;
import org.gradeport.export.Export;
import org.gradeport.export.ExportDownload;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.MailedExports;
import org.gradeport.link.LinkState.Gone;
import org.gradeport.link.LinkState.Open;
import org.gradeport.link.LinkState.SignIn;
import org.gradeport.link.LinkState.Unknown;
import org.gradeport.link.LinkStore.Link;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;

/// Opens links for whoever comes, with rights as they are at that moment.
@Component
public class LinkDesk {

    private final LinkStore links;
    private final LinkRules rules;
    private final MailedExports exports;
    private final CurrentActor current;

    LinkDesk(LinkStore links, LinkRules rules, MailedExports exports, CurrentActor current) {
        this.links = links;
        this.rules = rules;
        this.exports = exports;
        this.current = current;
    }

    /// What the current reader, signed in or not, finds behind the link; looking is not downloading.
    public LinkState look(String secret) {
        return links.find(secret).<LinkState>map(this::look).orElseGet(Unknown::new);
    }

    /// Opens the file and records the download; empty if the link does not open for the current reader now.
    public Optional<ExportDownload> open(String secret) {
        return look(secret) instanceof Open(Export export) ? Optional.of(open(export)) : Optional.empty();
    }

    private ExportDownload open(Export export) {
        Actor reader = reader();
        ExportDownload download = reader != null && rules.isSignInNeeded()
                ? exports.open(export.id(), reader)
                : exports.openForOwner(export.id());
        exports.note(export.id(), "downloaded", reader == null ? null : reader.username(), "by link");
        return download;
    }

    private LinkState look(Link link) {
        Actor reader = reader();
        if (rules.isSignInNeeded()) {
            return reader == null ? new SignIn() : isFor(reader, link) ? behind(link, reader) : new Unknown();
        }
        return behind(link, reader);
    }

    private LinkState behind(Link link, @Nullable Actor reader) {
        Export export = exports.find(link.export()).orElse(null);
        if (export == null) {
            return new Gone("deleted", null, null);
        } else if (link.revokedAt() != null) {
            return gone("revoked", link.revokedAt(), export, reader);
        } else if (export.status() != ExportStatus.READY) {
            boolean expired = export.status() == ExportStatus.EXPIRED;
            return gone(expired ? "expired" : "not-ready", expired ? export.expiresAt() : null, export, reader);
        }
        return mayRead(export, reader) ? new Open(export) : gone("rights", null, export, reader);
    }

    private boolean mayRead(Export export, @Nullable Actor reader) {
        return rules.isSignInNeeded()
                ? reader != null && exports.covers(export.id(), reader)
                : exports.isOwnersStill(export.id());
    }

    private static Gone gone(String why, @Nullable Instant since, Export export, @Nullable Actor reader) {
        boolean hers = reader != null && reader.account() == export.owner();
        return new Gone(why, since, hers ? export : null);
    }

    private static boolean isFor(Actor reader, Link link) {
        return reader.account() == link.owner() || reader.is(Role.ADMIN);
    }

    private @Nullable Actor reader() {
        try {
            return current.get();
        } catch (AuthenticationCredentialsNotFoundException e) {
            return null;
        }
    }
}
