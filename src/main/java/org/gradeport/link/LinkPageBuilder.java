package org.gradeport.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Texts;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFile;
import org.gradeport.link.LinkPage.Action;
import org.gradeport.link.LinkPage.Fact;
import org.gradeport.link.LinkState.Gone;
import org.gradeport.link.LinkState.GoneReason;
import org.gradeport.link.LinkState.Open;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Describes the state of a link. Only readers who may have the file, or run it again, see its name.
@Component
class LinkPageBuilder {

    private final QuantityFormatter quantityFormatter;
    private final TimeFormatter timeFormatter;
    private final PortalProperties portal;

    LinkPageBuilder(QuantityFormatter quantityFormatter, TimeFormatter timeFormatter, PortalProperties portal) {
        this.quantityFormatter = quantityFormatter;
        this.timeFormatter = timeFormatter;
        this.portal = portal;
    }

    LinkPage of(LinkState state, Optional<Actor> reader) {
        return switch (state) {
            case Open(Export export) -> open(export, reader);
            case Gone gone -> gone(gone, reader);
            case LinkState.SignIn signIn -> signIn();
            case LinkState.Unknown unknown -> unknown(reader);
            case LinkState.Sent sent -> throw new IllegalArgumentException("A download has no page");
        };
    }

    private LinkPage open(Export export, Optional<Actor> reader) {
        ExportFile file = Objects.requireNonNull(export.file());
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("file", file.name()));
        facts.add(fact("rows", quantityFormatter.count(file.rows())));
        facts.add(fact("size", quantityFormatter.size(file.sizeBytes())));
        facts.add(fact("expires", export.expiresAt() == null ? say("never") : timeFormatter.exact(export.expiresAt())));
        facts.add(fact("sha256", file.sha256()));
        List<Action> actions = new ArrayList<>();
        actions.add(Action.link(say("download"), "/file"));
        reader.filter(actor -> mayView(actor, export)).ifPresent(actor -> actions.add(page(export)));
        String heading = say("open", export.name());
        return new LinkPage(HttpStatus.OK, "ok", heading, List.of(), facts, actions, say("recorded"));
    }

    private LinkPage gone(Gone gone, Optional<Actor> reader) {
        String key = "gone." + gone.why().key();
        List<String> lines = new ArrayList<>();
        if (gone.since() != null) {
            lines.add(say("since", timeFormatter.exact(gone.since())));
        }
        lines.add(say(key));
        Export again = gone.again();
        lines.add(say(again != null ? "again.hint" : mayHelp(gone, reader) ? "again.sign-in" : "again.ask"));
        List<Fact> facts = again == null ? List.of() : List.of(fact("name", again.name()));
        return new LinkPage(gone.why().status(), "off", say(key + ".title"), lines, facts, actions(gone, reader), "");
    }

    private List<Action> actions(Gone gone, Optional<Actor> reader) {
        Export again = gone.again();
        if (again != null) {
            return List.of(Action.form(say("again"), "/again"), page(again));
        } else if (mayHelp(gone, reader)) {
            return List.of(Action.link(say("sign-in"), "?sign-in"));
        }
        return reader.filter(LinkPageBuilder::mayExport)
                .map(actor -> List.of(Action.portal(say("new"), "/exports/new")))
                .orElseGet(List::of);
    }

    /// Whether signing in may offer to run the export again; nobody can do that with a deleted one.
    private static boolean mayHelp(Gone gone, Optional<Actor> reader) {
        return reader.isEmpty() && gone.why() != GoneReason.DELETED;
    }

    private LinkPage signIn() {
        return new LinkPage(
                HttpStatus.UNAUTHORIZED,
                "off",
                say("sign-in.title"),
                List.of(say("sign-in.sentence")),
                List.of(),
                List.of(Action.link(say("sign-in"), "?sign-in")),
                "");
    }

    private LinkPage unknown(Optional<Actor> reader) {
        List<String> lines = new ArrayList<>();
        lines.add(say("unknown"));
        reader.ifPresent(actor -> lines.add(say("unknown.for", actor.username())));
        Action home = Action.portal(say("home", portal.name()), "/");
        return new LinkPage(HttpStatus.NOT_FOUND, "off", say("unknown.title"), lines, List.of(), List.of(home), "");
    }

    private Action page(Export export) {
        return Action.portal(say("page"), "/exports/" + export.id());
    }

    private static boolean mayView(Actor actor, Export export) {
        return actor.account() == export.owner() || actor.is(Role.ADMIN) || actor.is(Role.OPERATOR);
    }

    private static boolean mayExport(Actor actor) {
        return actor.is(Role.ADMIN) || actor.is(Role.TEACHER);
    }

    private Fact fact(String key, String value) {
        return new Fact(say("fact." + key), value);
    }

    private static String say(String key, Object... arguments) {
        String whole = "link." + key;
        return Texts.say(whole, arguments);
    }
}
