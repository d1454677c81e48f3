package org.gradeport.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFile;
import org.gradeport.link.LinkPage.Deed;
import org.gradeport.link.LinkPage.Fact;
import org.gradeport.link.LinkState.Gone;
import org.gradeport.link.LinkState.Open;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Says in words what is behind a link. Only who may have the file, or run it again, is told what it is called.
@Component
class LinkPages {

    private final Figures figures;
    private final Moments moments;
    private final PortalProperties portal;

    LinkPages(Figures figures, Moments moments, PortalProperties portal) {
        this.figures = figures;
        this.moments = moments;
        this.portal = portal;
    }

    LinkPage of(LinkState state, Optional<Actor> reader) {
        return switch (state) {
            case Open(Export export) -> open(export, reader);
            case Gone gone -> gone(gone, reader);
            case LinkState.SignIn signIn -> signIn();
            case LinkState.Unknown unknown -> unknown(reader);
            case LinkState.Sent sent -> throw new IllegalArgumentException("A file that is sent has no page");
        };
    }

    private LinkPage open(Export export, Optional<Actor> reader) {
        ExportFile file = Objects.requireNonNull(export.file());
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("file", file.name()));
        facts.add(fact("rows", figures.count(file.rows())));
        facts.add(fact("size", figures.size(file.sizeBytes())));
        facts.add(fact(
                "expires", export.expiresAt() == null ? LinkWords.say("never") : moments.exact(export.expiresAt())));
        facts.add(fact("sha256", file.sha256()));
        List<Deed> deeds = new ArrayList<>();
        deeds.add(Deed.link(LinkWords.say("download"), "/file"));
        reader.filter(actor -> mayLook(actor, export)).ifPresent(actor -> deeds.add(page(export)));
        String heading = LinkWords.say("open", export.name());
        return new LinkPage(HttpStatus.OK, "ok", heading, List.of(), facts, deeds, LinkWords.say("recorded"));
    }

    private LinkPage gone(Gone gone, Optional<Actor> reader) {
        String key = "gone." + gone.why().key();
        List<String> lines = new ArrayList<>();
        if (gone.since() != null) {
            lines.add(LinkWords.say("since", moments.exact(gone.since())));
        }
        lines.add(LinkWords.say(key));
        Export again = gone.again();
        lines.add(LinkWords.say(again != null ? "again.hint" : reader.isEmpty() ? "again.sign-in" : "again.ask"));
        List<Fact> facts = again == null ? List.of() : List.of(fact("name", again.name()));
        return new LinkPage(
                gone.why().status(), "off", LinkWords.say(key + ".title"), lines, facts, deeds(gone, reader), "");
    }

    private List<Deed> deeds(Gone gone, Optional<Actor> reader) {
        Export again = gone.again();
        if (again != null) {
            return List.of(Deed.form(LinkWords.say("again"), "/again"), page(again));
        } else if (reader.isEmpty()) {
            return List.of(Deed.link(LinkWords.say("sign-in"), "?sign-in"));
        }
        return reader.filter(LinkPages::mayExport)
                .map(actor -> List.of(Deed.portal(LinkWords.say("new"), "/exports/new")))
                .orElseGet(List::of);
    }

    private LinkPage signIn() {
        return new LinkPage(
                HttpStatus.UNAUTHORIZED,
                "off",
                LinkWords.say("sign-in.title"),
                List.of(LinkWords.say("sign-in.sentence")),
                List.of(),
                List.of(Deed.link(LinkWords.say("sign-in"), "?sign-in")),
                "");
    }

    private LinkPage unknown(Optional<Actor> reader) {
        List<String> lines = new ArrayList<>();
        lines.add(LinkWords.say("unknown"));
        reader.ifPresent(actor -> lines.add(LinkWords.say("unknown.for", actor.username())));
        Deed home = Deed.portal(LinkWords.say("home", portal.name()), "/");
        return new LinkPage(
                HttpStatus.NOT_FOUND, "off", LinkWords.say("unknown.title"), lines, List.of(), List.of(home), "");
    }

    private Deed page(Export export) {
        return Deed.portal(LinkWords.say("page"), "/exports/" + export.id());
    }

    private static boolean mayLook(Actor actor, Export export) {
        return actor.account() == export.owner() || actor.is(Role.ADMIN) || actor.is(Role.OPERATOR);
    }

    private static boolean mayExport(Actor actor) {
        return actor.is(Role.ADMIN) || actor.is(Role.TEACHER);
    }

    private Fact fact(String key, String value) {
        return new Fact(LinkWords.say("fact." + key), value);
    }
}
