package org.gradeport.chaos.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The REST API of one portal, called as the administrator.
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final URI base;

    Api(URI base) {
        this.base = base;
    }

    /// An answer of the portal.
    public static final class Answer {

        private final int status;
        private final byte[] body;

        private Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        /// The status of HTTP.
        public int status() {
            return status;
        }

        /// The bytes of its body.
        public byte[] body() {
            return body.clone();
        }

        /// Whether the portal did what was asked.
        public boolean isSuccess() {
            return status < 300;
        }

        /// The body as JSON.
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /// Calls the API with a JSON body, or with none if it is empty.
    public Answer call(String method, String path, String body, String token) throws IOException {
        return send(authorized(path, token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /// Requests something once: the same key never requests twice.
    public Answer create(String path, String body, String token, String key) throws IOException {
        return send(authorized(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /// Uploads a file as a form.
    public Answer upload(String path, String type, byte[] form, String token) throws IOException {
        return send(authorized(path, token)
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(form))
                .build());
    }

    boolean isReady() {
        try {
            return call("GET", "/actuator/health/readiness", "", "").isSuccess();
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest.Builder authorized(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// The text of a JSON field, if it has one.
    public static @Nullable String text(JsonNode node, String field) {
        JsonNode found = node.get(field);
        return found == null || found.isNull() ? null : found.asString();
    }
}
