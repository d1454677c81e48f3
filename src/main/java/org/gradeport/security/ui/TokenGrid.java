package org.gradeport.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.base.VisibleText;
import org.gradeport.security.ApiToken;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.StatusPill;
import org.gradeport.ui.TwoLineCell;

/// The list of tokens.
@SpringComponent
class TokenGrid {

    private static final Duration SOON = Duration.ofDays(7);

    private final TimeFormatter timeFormatter;
    private final Clock clock;

    TokenGrid(TimeFormatter timeFormatter, Clock clock) {
        this.timeFormatter = timeFormatter;
        this.clock = clock;
    }

    ResponsiveGrid<ApiToken> grid(List<ApiToken> tokens, ValueProvider<ApiToken, Component> actions) {
        ResponsiveGrid<ApiToken> responsiveGrid = new ResponsiveGrid<>(token -> card(token, actions.apply(token)));
        responsiveGrid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        responsiveGrid.addWide(say("security.tokens.name"), 2, TokenGrid::name);
        responsiveGrid
                .addColumn(ApiToken::owner)
                .setHeader(say("security.tokens.owner"))
                .setWidth("100px")
                .setFlexGrow(1);
        responsiveGrid
                .addColumn(TokenGrid::scopes)
                .setHeader(say("security.tokens.scopes"))
                .setWidth("116px")
                .setFlexGrow(1);
        responsiveGrid.addNarrow(say("security.user.state"), "112px", this::state);
        responsiveGrid.omitWhenTight(responsiveGrid.addNarrow(
                say("security.tokens.created"), "116px", token -> RelativeTime.of(timeFormatter, token.createdAt())));
        responsiveGrid.addNarrow(say("security.tokens.expires"), "104px", this::expires);
        responsiveGrid.addNarrow(say("security.tokens.used"), "104px", this::used);
        responsiveGrid.addNarrow("", "110px", actions).setKey("actions");
        responsiveGrid.setItems(tokens);
        responsiveGrid.setAllRowsVisible(true);
        return responsiveGrid;
    }

    private static Component name(ApiToken token) {
        Div cell = TwoLineCell.of(String.valueOf(token.name()), token.hint() + "…");
        cell.getChildren()
                .skip(1)
                .forEach(hint -> hint.getElement().getClassList().add("mono"));
        return cell;
    }

    private static String scopes(ApiToken token) {
        return token.scopes().replace(",", ", ");
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
                : RelativeTime.of(timeFormatter, token.expiresAt());
    }

    private Component used(ApiToken token) {
        return token.usedAt() == null
                ? new Span(say("security.user.never"))
                : RelativeTime.of(timeFormatter, token.usedAt());
    }

    private Component card(ApiToken token, Component actions) {
        Div facts = new Div(
                new Span(VisibleText.join(" · ", List.of(token.owner(), scopes(token), say("security.tokens.expires")))
                        + ": "),
                expires(token));
        facts.addClassName("mut");
        return new Div(name(token), new Div(state(token)), facts, actions);
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
