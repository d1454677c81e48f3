package org.gradeport.doors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Bodies with wrong values: JSON, texts of cron rules, zips.
final class RandomBodies {

    private static final List<String> BASES = List.of("""
            {"export_type":"grades","export_format":"csv","columns":["score"],"sort":["score"],"filters":{"score_min":"1"},
            "options":{"profile":"machines"},"name":"n","delivery":{"emails":["a@b.example"],"attach":true}}""", """
            {"export_type":"students","export_format":"pdf","columns":["student_number","name"],"filters":{"class":["M1"]}}""", """
            {"name":"Nightly","request":{"export_type":"students","export_format":"csv"},"frequency":"daily",
            "time":"02:00","zone":"Europe/Athens","days":["monday"],"starts_on":"2026-11-30","ends_on":"2027-01-01",
            "missed":"run","overlap":"skip"}""", """
            {"name":"Cron","request":{"export_type":"students","export_format":"csv"},"frequency":"cron",
            "cron":"0 2 * * 1","zone":"Europe/Athens"}""", """
            {"frequency":"cron","cron":"0 2 * * 1","zone":"Europe/Athens"}""", """
            {"version":0,"default":{"keep_days":30,"then":"delete"},"rules":[{"export_type":"grades","keep_days":1}]}""", """
            {"username":"admin","password":"x"}""", """
            {"key":"x","until":"2026-12-30T00:00:00Z","token":"1-2"}""");
    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,])(\"[^\"]*\"|\\d+|true)(?=[,}\\]\\s])");
    private static final List<String> WRONG = List.of(
            "null",
            "[null]",
            "[]",
            "{}",
            "-1",
            "0",
            "1e999",
            "1E+2147483647",
            "99999999999999999999",
            "1.5",
            "true",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\uD83D\\uDE00\"",
            "\"ü\"",
            "\"\\u202e\"",
            "\"%\"",
            "\"'\"",
            "NaN",
            "'x'",
            "\"2026-02-30\"",
            "\"+999999999-12-31\"",
            "\"24:00\"",
            "\"25:61\"",
            "\"Mars/Phobos\"",
            "\"UTC+99\"",
            "\"+18:00\"",
            "{\"a\":{\"b\":[{}]}}",
            "\"" + "a".repeat(3_000) + "\"",
            "[".repeat(600),
            "{\"a\":".repeat(600),
            "\"a@b@c\"",
            "\"a\\r\\nBcc: x@y.example\"",
            "1".repeat(1_100),
            "[[[[null]]]]",
            "\"csv\"");
    private static final String CRON = "0123456789*/,-LW#? MONJAN@";

    private final RandomGenerator random;

    RandomBodies(RandomGenerator random) {
        this.random = random;
    }

    byte[] json() {
        String text = pick(BASES);
        for (int n = random.nextInt(3); n >= 0; n--) {
            text = replaceOne(text);
        }
        if (random.nextInt(15) == 0) {
            text = text.substring(0, random.nextInt(text.length()));
        }
        byte[] body = text.getBytes(random.nextInt(20) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return random.nextInt(15) == 0 ? damaged(body) : body;
    }

    private String replaceOne(String text) {
        List<int[]> places = VALUE.matcher(text)
                .results()
                .map(found -> new int[] {found.start(), found.end()})
                .toList();
        if (places.isEmpty()) {
            return text;
        }
        int[] place = pick(places);
        String value = text.startsWith("\"cron\":", Math.max(0, place[0] - 7)) ? "\"" + cron() + "\"" : pick(WRONG);
        return text.substring(0, place[0]) + value + text.substring(place[1]);
    }

    private String cron() {
        StringBuilder cron = new StringBuilder();
        for (int n = random.nextInt(20); n > 0; n--) {
            cron.append(CRON.charAt(random.nextInt(CRON.length())));
        }
        return random.nextBoolean() ? cron.toString() : "0 2 %s * %s".formatted(random.nextInt(40), cron);
    }

    /// A multipart body with a zip.
    byte[] upload() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String name = pick(List.of("file", "file", "file", "zip", "ü", ""));
        body.writeBytes("--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(name, pick(List.of("a.zip", "../a.zip", "ü.zip", "", "a\0.zip")))
                .getBytes(StandardCharsets.UTF_8));
        byte[] zip = zip();
        body.writeBytes(random.nextInt(3) == 0 ? damaged(zip) : zip);
        body.writeBytes(pick(List.of("\r\n--x--\r\n", "\r\n--x\r\n", "")).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int n = random.nextInt(5); n >= 0; n--) {
                String name =
                        pick(List.of("manifest", "users", "orgs", "classes", "results", "../users", "ü", "a/users"));
                zip.putNextEntry(new ZipEntry(name + n + pick(List.of(".csv", "", ".CSV", "/"))));
                zip.write(csv());
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("manifest.csv"));
            zip.write("propertyName,value\noneroster.version,1.2\nmanifest.version,1.0\nfile.users,bulk\nfile.orgs,%s\n"
                    .formatted(pick(List.of("bulk", "absent", "delta", "x", "")))
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("users.csv"));
            zip.write(csv());
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] csv() {
        StringBuilder csv =
                new StringBuilder("sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName\n");
        for (int n = random.nextInt(60); n > 0; n--) {
            csv.append(pick(List.of(
                    "1",
                    ",",
                    "\"",
                    "\n",
                    "active",
                    "ü",
                    "\0",
                    "tobedeleted",
                    "2026-02-30T99:00:00.000Z",
                    "true",
                    "\r",
                    "\uFEFF",
                    "x".repeat(400),
                    "'",
                    "\u202E",
                    ",,,,,,\n")));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] damaged(byte[] bytes) {
        for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
