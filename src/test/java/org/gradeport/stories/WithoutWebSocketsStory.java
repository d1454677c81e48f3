package org.gradeport.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import org.gradeport.export.NoticeOptions;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.TestExports;
import org.gradeport.testing.WithoutWebSockets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

@Story
class WithoutWebSocketsStory {

    private static final int PATIENCE_MS = 30_000;

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestExports exports;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /// The first poll only asks for an id; the next ones wait for messages.
    private static boolean isPolling(Request request) {
        return request.url().contains("Transport=long-polling")
                && !request.url().contains("tracking-id=0");
    }

    @Test
    void a_page_behind_a_proxy_without_websockets_stays_live(BrowserVisit browserVisit) throws IOException {
        String username = browserVisit.signIn(Role.ADMIN);
        try (WithoutWebSockets proxy = new WithoutWebSockets(port)) {
            browserVisit
                    .page()
                    .waitForRequest(
                            WithoutWebSocketsStory::isPolling,
                            () -> browserVisit.page().navigate("http://localhost:%d/exports".formatted(proxy.port())));
            browserVisit.button("New export").first().waitFor();
            accounts.signInAs(username);
            exports.ready("Without a websocket", NoticeOptions.NONE);
            assertThat(browserVisit.text("Without a websocket").first())
                    .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
            browserVisit.page().navigate("about:blank");
        }
    }
}
