package org.gradeport.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.base.Texts;
import org.gradeport.export.DueFile;
import org.gradeport.export.DueFiles;
import org.springframework.stereotype.Component;

/// Looks at what a sweep would do, over connections that cannot write.
@Component
class Previews {

    static final Duration FRESH = Duration.ofMinutes(10);

    /// By which the clocks of nodes may differ.
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final ReadOnlyDatabase database;
    private final Clock clock;

    Previews(ReadOnlyDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    RetentionPreview preview() {
        Instant now = clock.instant();
        return database.read(client -> {
            DueFiles files = new DueFiles(client);
            SweepPlan plan = SweepPlan.read(files, now);
            return new RetentionPreview(token(plan), now, now.plus(FRESH), files.shares(now));
        });
    }

    List<DueFile> page(Instant asOf, int offset, int limit) {
        return database.read(client -> new DueFiles(client).page(asOf, offset, limit));
    }

    List<DueFile> exempt() {
        return database.read(client -> new DueFiles(client).exempt());
    }

    /// Everything of a preview, a part at a time.
    void each(Instant asOf, Consumer<DueFile> reader) {
        database.read(client -> {
            new DueFiles(client).each(asOf, reader);
            new DueFiles(client).kept(reader);
            return true;
        });
    }

    SweepPlan plan() {
        return plan(clock.instant());
    }

    private SweepPlan plan(Instant asOf) {
        return database.read(client -> SweepPlan.read(new DueFiles(client), asOf));
    }

    /// What a preview showed, if that is still what would happen.
    SweepPlan plan(String token) {
        Instant asOf = asOf(token);
        Instant now = clock.instant();
        if (asOf.minus(SKEW).isAfter(now) || asOf.plus(FRESH).isBefore(now)) {
            throw new RetentionStateException(Texts.say("retention.refused.old", FRESH.toMinutes()));
        }
        SweepPlan plan = plan(asOf);
        if (!token(plan).equals(token)) {
            throw new RetentionStateException(Texts.say("retention.refused.changed"));
        }
        return plan;
    }

    private static String token(SweepPlan plan) {
        return micros(plan.asOf()) + "-" + plan.fingerprint();
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static Instant asOf(String token) {
        try {
            return Instant.EPOCH.plus(
                    Long.parseLong(token.substring(0, Math.max(0, token.indexOf('-')))), ChronoUnit.MICROS);
        } catch (NumberFormatException e) {
            throw new RetentionStateException(Texts.say("retention.refused.token"));
        }
    }
}
