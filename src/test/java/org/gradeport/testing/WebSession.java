package org.gradeport.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.gradeport.security.account.TestAccounts;

/// The session of a browser after it opened the portal, with a page of Vaadin.
public final class WebSession implements AutoCloseable {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI portal;

    public WebSession(int port) throws IOException, InterruptedException {
        portal = URI.create("http://localhost:%d/".formatted(port));
        browser.send(
                HttpRequest.newBuilder(portal.resolve("?v-r=init&location=login&query="))
                        .build(),
                BodyHandlers.discarding());
    }

    /// Signs in by the form.
    public WebSession signIn(String username) throws IOException, InterruptedException {
        String form = "username=%s&password=%s".formatted(username, TestAccounts.PASSWORD.replace(' ', '+'));
        HttpRequest post = HttpRequest.newBuilder(portal.resolve("login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String next = browser.send(post, BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElse("nowhere");
        if (next.contains("login") || next.equals("nowhere")) {
            throw new IllegalStateException("The sign-in was refused: " + next);
        }
        return this;
    }

    /// Its header, as a line.
    public String header() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    @Override
    public void close() {
        browser.close();
    }
}
