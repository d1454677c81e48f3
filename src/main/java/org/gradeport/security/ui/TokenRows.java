package org.gradeport.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.DenseGrid;
import org.gradeport.base.Moments;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Tone;
import org.gradeport.base.TwoLines;
import org.gradeport.security.ApiToken;

/// How a token reads.
@SpringComponent
class TokenRows {

    private static final Duration SOON = Duration.ofDays(7);

    private final Moments moments;
    private final Clock clock;

    TokenRows(Moments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    DenseGrid<ApiToken> grid(List<ApiToken> tokens, ValueProvider<ApiToken, Component> actions) {
        DenseGrid<ApiToken> grid = new DenseGrid<>(token -> card(token, actions.apply(token)));
        grid.addComponentColumn(TokenRows::name)
                .setHeader(say("security.tokens.name"))
                .setFlexGrow(2);
        grid.addColumn(ApiToken::owner)
                .setHeader(say("security.tokens.owner"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addComponentColumn(this::state)
                .setHeader(say("security.user.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(token -> moments.show(token.createdAt()))
                .setHeader(say("security.tokens.created"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::expires)
                .setHeader(say("security.tokens.expires"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::used)
                .setHeader(say("security.tokens.used"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(actions).setKey("actions").setAutoWidth(true).setFlexGrow(0);
        grid.setItems(tokens);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private static Component name(ApiToken token) {
        Div cell = TwoLines.of(String.valueOf(token.name()), token.hint() + "…");
        cell.getChildren()
                .skip(1)
                .forEach(hint -> hint.getElement().getClassList().add("mono"));
        return cell;
    }

    private StatusPill state(ApiToken token) {
        Instant end = token.expiresAt();
        Instant now = clock.instant();
        if (end != null && !end.isAfter(now)) {
            return new StatusPill(Tone.OFF, VaadinIcon.HOURGLASS_END, say("security.tokens.expired"));
        }
        return end != null && end.isBefore(now.plus(SOON))
                ? new StatusPill(Tone.WARN, say("security.tokens.soon"))
                : new StatusPill(Tone.OK, say("security.user.active"));
    }

    private Component expires(ApiToken token) {
        return token.expiresAt() == null
                ? new Span(say("security.tokens.never-expires"))
                : moments.show(token.expiresAt());
    }

    private Component used(ApiToken token) {
        return token.usedAt() == null ? new Span(say("security.user.never")) : moments.show(token.usedAt());
    }

    private Component card(ApiToken token, Component actions) {
        Div facts = new Div(new Span(token.owner() + " · " + say("security.tokens.expires") + ": "), expires(token));
        facts.addClassName("mut");
        Div card = new Div(name(token), new Div(state(token)), facts, actions);
        card.addClassName("phone-card");
        return card;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
