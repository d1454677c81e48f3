package org.gradeport.retention.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.gradeport.base.Sha256;
import org.gradeport.retention.DueFile;

/// The exports with due files at a moment, and a fingerprint of the decisions.
public record SweepPlan(Instant asOf, List<Long> exports, String fingerprint) {

    static SweepPlan read(DueFilesQuery dueFilesQuery, Instant asOf) {
        MessageDigest digest = Sha256.digest();
        LongStream.Builder exports = LongStream.builder();
        dueFilesQuery.eachDue(asOf, file -> {
            digest.update(line(file).getBytes(StandardCharsets.UTF_8));
            exports.add(file.id());
        });
        List<Long> ids = Arrays.stream(exports.build().toArray()).boxed().toList();
        return new SweepPlan(asOf, ids, HexFormat.of().formatHex(digest.digest()));
    }

    private static String line(DueFile file) {
        return "%d %s %s %d\n".formatted(file.id(), file.decision(), file.dueAt(), file.sizeBytes());
    }
}
