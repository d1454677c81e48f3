package org.gradeport.testing.oidc;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person with a browser that needs no script: the pages of the provider and the redirects do not.
public final class PersonBrowser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();
    private final HttpClient still =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI portal;

    public PersonBrowser(int port) {
        portal = URI.create("http://localhost:%d/".formatted(port));
    }

    /// Begins at this path of the portal, signs in at the provider if it asks, and ends where the redirects end.
    public HttpResponse<String> signIn(String path, String subject) throws IOException, InterruptedException {
        HttpResponse<String> page = open(path);
        if (!page.uri().toString().startsWith(TestProvider.address())) {
            return page;
        }
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException(page.uri() + " shows no form: " + page.body());
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(encoded(subject), encoded(TestProvider.PASSWORD), encoded(token.group(1)));
        return browser.send(
                HttpRequest.newBuilder(page.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /// Signs in at this provider.
    public HttpResponse<String> signInAt(String provider, String subject) throws IOException, InterruptedException {
        return signIn("oauth2/authorization/" + provider, subject);
    }

    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return browser.send(page(path), BodyHandlers.ofString());
    }

    /// Where the portal leads from this path.
    public String redirect(String path) throws IOException, InterruptedException {
        return redirect(path, Map.of());
    }

    /// Where the portal leads a request with these headers.
    public String redirect(String path, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(portal.resolve(path)).header("Accept", "text/html");
        headers.forEach(request::header);
        return still.send(request.build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /// Whether the portal shows its pages to this person.
    public boolean isSignedIn() throws IOException, InterruptedException {
        return still.send(page("exports"), BodyHandlers.discarding()).statusCode() == 200;
    }

    /// The cookie of the session at the portal.
    public String session() {
        return cookies.getCookieStore().get(portal).stream()
                .map(HttpCookie::toString)
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElse("none");
    }

    private HttpRequest page(String path) {
        return HttpRequest.newBuilder(portal.resolve(path))
                .header("Accept", "text/html")
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
        still.close();
    }
}
