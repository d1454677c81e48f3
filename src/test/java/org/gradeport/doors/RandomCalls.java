package org.gradeport.doors;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Calls of known doors with wrong paths, parameters, headers and bodies.
final class RandomCalls {

    private static final List<String> IN_PATHS = List.of(
            ";x",
            "//",
            "/",
            "%2f",
            "%00",
            "%5C",
            "%ff",
            "%zz",
            "%",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "..",
            "%2e%2e",
            "/.",
            ".json",
            "|",
            "ü",
            "%C3%BC",
            "~",
            "*",
            "%0d%0aX:%20y",
            "{id}",
            "%3B",
            "?",
            "#");
    private static final List<String> PARAMETERS = List.of(
            "page",
            "size",
            "days",
            "limit",
            "node",
            "export_type",
            "format",
            "owner_id",
            "schedule_id",
            "text",
            "status",
            "created_from",
            "created_to",
            "mode",
            "accept",
            "key",
            "from",
            "to",
            "sort",
            "username",
            "sign-in",
            "count");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "-9223372036854775808",
            "1e999",
            "NaN",
            "null",
            "[]",
            "%00",
            "%C3%BC",
            "%ff%fe",
            "%zz",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "'%20or%201=1--",
            "%25",
            "_",
            "x".repeat(300),
            "2026-02-30",
            "+999999999-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-11-30T00:00:00Z",
            "true",
            "%5B%5D",
            "a,b,,c",
            "%E2%80%AE",
            "students",
            "csv",
            "apply",
            "check");
    private static final List<String> HEADERS = List.of(
            "Accept: */*",
            "Accept: text/html",
            "Accept: application/xml",
            "Accept: x",
            "Accept: a/b;q=7",
            "Accept-Language: %s".formatted("en,".repeat(40)),
            "Accept-Language: \u00fc;q=x",
            "Accept-Encoding: gzip;q=0",
            "Idempotency-Key: \u00fc\u00e4",
            "Idempotency-Key: ",
            "Idempotency-Key: %s".formatted("k".repeat(300)),
            "Range: bytes=9-1",
            "If-None-Match: \"",
            "If-Modified-Since: never",
            "X-Forwarded-For: \u00fc,'",
            "X-Forwarded-Host: a b",
            "Forwarded: for=\"_x\"",
            "Cookie: JSESSIONID=\u00fc; =; a",
            "Origin: null",
            "Content-Encoding: gzip",
            "Expect: 200-ok",
            "Authorization: Basic %%%",
            "Authorization: Bearer ",
            "X-HTTP-Method-Override: BREW",
            "Last-Event-ID: x",
            "TE: trailers",
            "Upgrade: h2c");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json;charset=klingon",
            "application/json;charset=utf-16",
            "*/*",
            "text/plain",
            "x",
            "a/b/c",
            "application/*+json",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            ";",
            "");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "BREW", "TRACE", "get");

    private final RandomGenerator random;
    private final RandomBodies bodies;
    private final RandomQueries queries;
    private final List<Door> doors;
    private final Door graphQl;
    private final UnaryOperator<String> address;
    private final List<String> tokens;

    /// @param address completes a sample address
    /// @param tokens of the callers
    RandomCalls(RandomGenerator random, UnaryOperator<String> address, List<String> tokens) {
        this.random = random;
        this.bodies = new RandomBodies(random);
        this.queries = new RandomQueries(random);
        this.doors =
                Door.all().stream().filter(door -> door.kind().equals("CALL")).toList();
        this.graphQl = doors.stream()
                .filter(door -> door.sample().equals("/graphql"))
                .findFirst()
                .orElseThrow();
        this.address = address;
        this.tokens = tokens;
    }

    byte[] next() {
        Door door = random.nextInt(8) == 0 ? graphQl : pick(doors);
        boolean isUpload = door.sample().endsWith("/import");
        String type = isUpload && random.nextInt(8) > 0 ? "multipart/form-data; boundary=x" : pick(TYPES);
        byte[] body = isUpload ? bodies.upload() : door.equals(graphQl) ? queries.next() : bodies.json();
        boolean hasBody = !door.method().equals("GET") || random.nextInt(10) == 0;
        String method = random.nextInt(10) == 0 ? pick(METHODS) : door.method();
        return request(method, target(door), type, hasBody ? body : new byte[0]);
    }

    private String target(Door door) {
        String path = address.apply(door.sample());
        if (random.nextInt(4) == 0) {
            path = path.replaceFirst("/\\d+", "/" + pick(VALUES));
        }
        if (random.nextInt(3) == 0) {
            int at = random.nextInt(path.length() + 1);
            path = path.substring(0, at) + pick(IN_PATHS) + path.substring(at);
        }
        StringBuilder target = new StringBuilder(path);
        for (int n = random.nextInt(4); n > 0; n--) {
            target.append(target.indexOf("?") < 0 ? '?' : '&')
                    .append(pick(PARAMETERS))
                    .append('=')
                    .append(pick(VALUES));
        }
        return target.toString();
    }

    private byte[] request(String method, String target, String type, byte[] body) {
        StringBuilder head = new StringBuilder(
                "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(method, target));
        if (random.nextInt(12) > 0) {
            head.append("Authorization: Bearer ").append(pick(tokens)).append("\r\n");
        }
        for (int n = random.nextInt(3); n > 0; n--) {
            head.append(pick(HEADERS)).append("\r\n");
        }
        boolean isChunked = body.length > 0 && random.nextInt(20) == 0;
        if (body.length > 0) {
            head.append("Content-Type: ").append(type).append("\r\n");
            head.append(
                    isChunked
                            ? "Transfer-Encoding: chunked\r\n"
                            : "Content-Length: %d\r\n".formatted(body.length + (random.nextInt(20) == 0 ? 9 : 0)));
        }
        ByteArrayOutputStream call = new ByteArrayOutputStream();
        call.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        call.writeBytes(isChunked ? chunked(body) : body);
        return call.toByteArray();
    }

    /// Without the end in half of the cases.
    private byte[] chunked(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunks.writeBytes(body);
        chunks.writeBytes((random.nextBoolean() ? "\r\n0\r\n\r\n" : "\r\nzz\r\n").getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
