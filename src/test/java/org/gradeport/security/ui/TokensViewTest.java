package org.gradeport.security.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.gradeport.security.ApiToken;
import org.gradeport.security.Role;
import org.gradeport.security.TokenScope;
import org.gradeport.security.TokenService;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.Locate;
import org.gradeport.testing.PortalTest;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.ResponsiveGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class TokensViewTest {

    private static final Set<TokenScope> READ = Set.of(TokenScope.READ);

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestAccounts people;

    @Autowired
    TokenService tokenService;

    @Autowired
    Clock clock;

    @BeforeEach
    void open() {
        people.signIn(Role.OPERATOR);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("tokens");
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
    }

    @Test
    void a_token_is_made_and_shown_once() {
        assertThat(Locate.text(_get(EmptyState.class))).contains("No program has a token yet.");
        Locate.press(_get(EmptyState.class), "New token");
        Locate.type("Name", "nightly job");
        Locate.press("Make token");
        assertThat(Locate.secret()).startsWith("gp_");
        Locate.press("I have noted it");
        ApiToken made = tokenService.list().getFirst();
        assertThat(made.name()).isEqualTo("nightly job");
        assertThat(Duration.between(clock.instant(), made.expiresAt()).toHours())
                .isBetween(89L * 24, 90L * 24);
        assertThat(GridKt._size(_get(ResponsiveGrid.class))).isEqualTo(1);
    }

    @Test
    void a_token_without_a_name_is_refused_under_the_field() {
        Locate.press(_get(EmptyState.class), "New token");
        Locate.press("Make token");
        assertThat(_find(TokenForm.class)).hasSize(1);
        assertThat(tokenService.list()).isEmpty();
    }

    @Test
    void revoking_is_confirmed_by_name() {
        tokenService.make("nightly job", null, READ);
        BrowserlessPortal.navigate("tokens");
        Locate.pressInRow("Revoke");
        assertThat(tokenService.list()).hasSize(1);
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("header")).isEqualTo("Revoke “nightly job”?");
        ConfirmDialogKt._fireConfirm(question);
        assertThat(tokenService.list()).isEmpty();
        assertThat(Locate.toasts()).contains("“nightly job” is revoked.");
    }
}
