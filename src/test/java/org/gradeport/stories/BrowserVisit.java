package org.gradeport.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.jspecify.annotations.Nullable;

/// One user in one browser window; closed with the test.
final class BrowserVisit implements AutoCloseable {

    private static final int WIDE = 1440;
    private static final int LAPTOP = 1024;
    private static final int PHONE = 360;

    private final BrowserContext window;
    private final Page page;
    private final String address;
    private final TestAccounts accounts;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    BrowserVisit(Browser browser, String address, TestAccounts accounts) {
        this.window = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDE, 900));
        this.page = window.newPage();
        this.address = address;
        this.accounts = accounts;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /// The errors in the browser's console.
    List<String> complaints() {
        return complaints;
    }

    BrowserVisit onPhone() {
        page.setViewportSize(PHONE, 780);
        return this;
    }

    BrowserVisit onLaptop() {
        page.setViewportSize(LAPTOP, 768);
        return this;
    }

    BrowserVisit inTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    BrowserVisit open(String path) {
        page.navigate(address + path);
        return this;
    }

    /// Signs in a new account by the form, and returns its username.
    String signIn(Role role) {
        return signIn(role, null);
    }

    /// Signs a new account in that is linked to the teacher with this sourcedId.
    String signIn(Role role, @Nullable String teacher) {
        String username = accounts.createAccount(role, teacher);
        open("/login");
        fillSignIn(username);
        page.waitForURL(url -> !url.contains("/login"));
        return username;
    }

    /// Fills the sign-in form that is shown, and sends it.
    void fillSignIn(String username) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        page.locator("input[name=password]").press("Enter");
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator text(String words) {
        return page.getByText(words);
    }

    Locator text(Pattern words) {
        return page.getByText(words);
    }

    /// The result of a click on a download.
    Path download(Runnable press) {
        Download download = page.waitForDownload(press);
        return download.path();
    }

    /// Whether the page fits in width: only elements that are meant to scroll do so horizontally.
    boolean fits() {
        return Boolean.TRUE.equals(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"));
    }

    /// The labels of tables that are wider than their frames, so that columns are cut.
    Object wideTables() {
        return page.evaluate("""
                () => [...document.querySelectorAll('vaadin-grid')]
                  .map(grid => [grid, grid.shadowRoot.querySelector('#table')])
                  .filter(([_, table]) => table.scrollWidth > table.clientWidth)
                  .map(([grid, table]) => `${grid.ariaLabel}: ${table.scrollWidth} of ${table.clientWidth}`)
                """);
    }

    @Override
    public void close() {
        window.close();
    }
}
