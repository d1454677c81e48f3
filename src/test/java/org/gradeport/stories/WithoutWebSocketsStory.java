package org.gradeport.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.WaitForConsoleMessageOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import org.gradeport.export.NoticeOptions;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.TestExports;
import org.gradeport.testing.WithoutWebSockets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

@Story
class WithoutWebSocketsStory {

    private static final int PATIENCE_MS = 30_000;
    private static final String REFUSED = "Downgrading to long-polling";

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestExports exports;

    @Autowired
    LatePolls latePolls;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        latePolls.turn(false);
    }

    /// The browser has no websocket when the change comes, and does not poll yet.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_page_behind_a_proxy_without_websockets_shows_a_change_from_its_start_on(
            boolean late, BrowserVisit browserVisit) throws IOException {
        latePolls.turn(late);
        String username = browserVisit.signIn(Role.ADMIN);
        try (WithoutWebSockets proxy = new WithoutWebSockets(port)) {
            browserVisit
                    .page()
                    .waitForConsoleMessage(
                            new WaitForConsoleMessageOptions()
                                    .setPredicate(message -> message.text().contains(REFUSED)),
                            () -> browserVisit.page().navigate("http://localhost:%d/exports".formatted(proxy.port())));
            accounts.signInAs(username);
            exports.ready("Without a websocket", NoticeOptions.NONE);
            assertThat(browserVisit.text("Without a websocket").first())
                    .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
            browserVisit.page().navigate("about:blank");
        }
    }
}
