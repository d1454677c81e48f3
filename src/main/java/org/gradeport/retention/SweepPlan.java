package org.gradeport.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.gradeport.export.DueFile;
import org.gradeport.export.DueFiles;

/// The exports whose files are due at a moment, and a fingerprint of what happens to each.
record SweepPlan(Instant asOf, List<Long> exports, String fingerprint) {

    static SweepPlan read(DueFiles files, Instant asOf) {
        MessageDigest digest = sha256();
        LongStream.Builder exports = LongStream.builder();
        files.each(asOf, file -> {
            digest.update(line(file).getBytes(StandardCharsets.UTF_8));
            exports.add(file.id());
        });
        List<Long> ids = Arrays.stream(exports.build().toArray()).boxed().toList();
        return new SweepPlan(asOf, ids, HexFormat.of().formatHex(digest.digest()));
    }

    private static String line(DueFile file) {
        return "%d %s %s %d\n".formatted(file.id(), file.verdict(), file.dueAt(), file.sizeBytes());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
