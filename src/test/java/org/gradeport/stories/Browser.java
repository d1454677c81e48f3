package org.gradeport.stories;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.security.account.TestAccounts;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// The machine's Chromium, controlled by Playwright; one for all stories, with a new [BrowserVisit] for each test. A
/// failed test saves a screenshot in `target/stories`.
final class Browser implements ParameterResolver, AfterTestExecutionCallback {

    /// As long as Playwright waits for actions.
    private static final int PATIENCE_MS = 30_000;

    private static final Namespace SPACE = Namespace.create(Browser.class);
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// Closed by JUnit with its store, after the last test.
    private record Chromium(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {

        static Chromium launch() {
            Path path = Path.of(System.getProperty("gradeport.browser", "/usr/bin/chromium"));
            Assumptions.assumeTrue(Files.isExecutable(path), "no browser: run ./portal test, which installs one");
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options = new LaunchOptions().setExecutablePath(path).setArgs(ARGUMENTS);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            return new Chromium(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == BrowserVisit.class;
    }

    @Override
    public BrowserVisit resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Chromium chromium = Objects.requireNonNull(
                test.getRoot().getStore(SPACE).computeIfAbsent(Chromium.class, _ -> Chromium.launch(), Chromium.class));
        ApplicationContext portal = SpringExtension.getApplicationContext(test);
        String address = "http://localhost:" + portal.getEnvironment().getRequiredProperty("local.server.port");
        BrowserVisit browserVisit = new BrowserVisit(chromium.browser(), address, portal.getBean(TestAccounts.class));
        test.getStore(SPACE).put(BrowserVisit.class, browserVisit);
        return browserVisit;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        BrowserVisit browserVisit = test.getStore(SPACE).get(BrowserVisit.class, BrowserVisit.class);
        if (browserVisit != null && test.getExecutionException().isPresent()) {
            Path picture = Path.of("target", "stories", test.getDisplayName() + ".png");
            browserVisit.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
    }
}
