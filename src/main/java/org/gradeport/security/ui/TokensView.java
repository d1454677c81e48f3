package org.gradeport.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.gradeport.security.ApiToken;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.IssuedToken;
import org.gradeport.security.Role;
import org.gradeport.security.TokenLife;
import org.gradeport.security.TokenService;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.SecretDialog;
import org.gradeport.ui.Toast;

/// The API tokens: the user's own, or everybody's for an administrator.
@Route("tokens")
@Menu(title = "security.tokens", order = 9, icon = "vaadin:key")
@PermitAll
class TokensView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient TokenService tokenService;
    private final transient TokenGrid tokenGrid;
    private final transient TokenLife tokenLife;
    private final transient CurrentActor current;
    private final transient Clock clock;
    private final Div content = new Div();

    TokensView(TokenService tokenService, TokenGrid tokenGrid, TokenLife tokenLife, CurrentActor current, Clock clock) {
        this.tokenLife = tokenLife;
        this.current = current;
        this.clock = clock;
        this.tokenService = tokenService;
        this.tokenGrid = tokenGrid;
        PageHeader header = new PageHeader(getTranslation("security.tokens"));
        header.setSub(getTranslation("security.tokens.sub"));
        content.addClassName("grow");
        addClassName("page");
        Button longest =
                new Button(getTranslation("security.tokens.longest"), click -> new TokenLifeDialog(tokenLife).open());
        longest.setVisible(current.get().is(Role.ADMIN));
        add(header.actions(longest, newToken()), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.tokens");
    }

    private void refresh() {
        List<ApiToken> all = tokenService.list();
        content.removeAll();
        content.add(all.isEmpty() ? none() : tokenGrid.grid(all, this::revokeButton));
    }

    private Component none() {
        return new EmptyState(VaadinIcon.KEY, getTranslation("security.tokens.none"), newToken());
    }

    private Button newToken() {
        Button button = new Button(
                getTranslation("security.tokens.new"),
                click -> new TokenForm(clock, tokenLife.longestDays(), tokenService.usableScopes(), this::make).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void make(TokenForm.NewToken request) {
        IssuedToken token = tokenService.make(request.name(), request.expiresAt(), request.scopes());
        refresh();
        new SecretDialog(
                        getTranslation("security.tokens.made", request.name()),
                        getTranslation("security.tokens.secret"),
                        token.secret())
                .open();
    }

    private Component revokeButton(ApiToken token) {
        Button revoke = new Button(getTranslation("security.tokens.revoke"), click -> ask(token));
        revoke.setAriaLabel(getTranslation("security.tokens.revoke-of", token.name()));
        Div actions = new Div(revoke);
        actions.addClassName("row-actions");
        return actions;
    }

    private void ask(ApiToken token) {
        Confirm.ask(
                getTranslation("security.tokens.revoke.title", token.name()),
                getTranslation("security.tokens.revoke.sentence", token.owner()),
                getTranslation("security.tokens.revoke"),
                () -> revoke(token));
    }

    private void revoke(ApiToken token) {
        tokenService.revoke(token.id());
        refresh();
        Toast.done(getTranslation("security.tokens.revoked", token.name()));
    }
}
