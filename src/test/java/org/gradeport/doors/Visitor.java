package org.gradeport.doors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser, or a program, with its cookie or token.
///
/// @param headers that name the caller, and what it accepts
record Visitor(HttpClient client, URI portal, Map<String, String> headers) {

    static final String BROWSER = "text/html,*/*";
    static final String PROGRAM = "*/*";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NOT_THERE = Pattern.compile("Not found|There is no such|it is not yours");

    HttpResponse<byte[]> send(String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.resolve(path))
                .timeout(PATIENCE)
                .method(method, BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (body.length > 0) {
            request.header("Content-Type", type).header("X-Filename", "broken.zip");
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    Answer call(String method, String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(method, path, type, body);
        return new Answer(
                String.valueOf(answer.statusCode()),
                new String(answer.body(), StandardCharsets.UTF_8),
                answer.headers().firstValue("Set-Cookie").isPresent());
    }

    /// Opens a page as a browser does: the document, the start of the client, and its navigation.
    Answer open(String path) throws IOException, InterruptedException {
        int status = send("GET", path, "", new byte[0]).statusCode();
        Answer page = navigate(path);
        boolean agrees = page.seen().equals("302") == (status == 302);
        return agrees
                ? page
                : new Answer("the document %d, the page %s".formatted(status, page.seen()), page.text(), false);
    }

    private Answer navigate(String path) throws IOException, InterruptedException {
        String location = path.substring(1);
        HttpResponse<byte[]> init = send("GET", "/?v-r=init&location=" + location + "&query=", "", new byte[0]);
        if (init.statusCode() != 200) {
            return new Answer("302", "", false);
        }
        JsonNode started = JSON.readTree(init.body());
        String rpc =
                """
                {"csrfToken":"%s","syncId":0,"clientId":0,"rpc":[{"type":"event","node":1,"event":"ui-navigate",\
                "data":{"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}]}""".formatted(started.at("/appConfig/uidl/Vaadin-Security-Key").asString(), location);
        int page = started.at("/appConfig/v-uiId").asInt();
        String answer = after(init)
                .call("POST", "/?v-r=uidl&v-uiId=" + page, "application/json", rpc.getBytes(StandardCharsets.UTF_8))
                .text();
        return new Answer(seen(answer), answer, false);
    }

    /// The same caller with another kind of program.
    Visitor asBrowser(boolean browser) {
        return with(new Visitor(client, portal, Map.of("Accept", browser ? BROWSER : PROGRAM)));
    }

    /// The same caller on the page of another site, which does not know the secret of the forms of the session.
    Visitor atAnotherSite() {
        Map<String, String> there = new HashMap<>(headers);
        there.remove("X-CSRF-TOKEN");
        there.put("Origin", "https://evil.example");
        return new Visitor(client, portal, there);
    }

    /// This caller with the headers of another one too, which count before its own.
    Visitor with(Visitor other) {
        Map<String, String> both = new HashMap<>(headers);
        both.putAll(other.headers);
        return new Visitor(client, portal, both);
    }

    /// A stranger gets a session.
    private Visitor after(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> with(new Visitor(client, portal, Map.of("Cookie", cookie.split(";", 2)[0]))))
                .orElse(this);
    }

    private static String seen(String page) {
        if (page.contains("\"/login\",\"_self\"")) {
            return "302";
        } else if (page.contains("Not allowed")) {
            return "403";
        }
        return NOT_THERE.matcher(page).find() ? "404" : "200";
    }

    /// The token of a session whose secret is known, as Spring masks it; the mask is zero.
    static String csrf(String secret) {
        byte[] token = secret.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[token.length * 2];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
