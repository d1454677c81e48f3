package org.gradeport.retention.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gradeport.base.SpreadsheetCsv;
import org.gradeport.base.Texts;
import org.gradeport.retention.DueFile;
import org.gradeport.retention.RetentionPreview;
import org.gradeport.retention.RetentionStateException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads a preview over read-only connections.
@Component
public class PreviewSweep {

    static final Duration FRESH = Duration.ofMinutes(10);

    /// The largest difference between the clocks of nodes.
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final String[] HEADER = {
        "export", "name", "type", "format", "owner", "bytes", "finished_at", "verdict", "due_at", "kept_by", "why"
    };

    private final ReadOnlyDatabase database;
    private final Clock clock;

    PreviewSweep(ReadOnlyDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public RetentionPreview preview() {
        Instant now = clock.instant();
        return read(client -> {
            DueFilesQuery dueFilesQuery = new DueFilesQuery(client);
            SweepPlan plan = SweepPlan.read(dueFilesQuery, now);
            return new RetentionPreview(token(plan), now, now.plus(FRESH), dueFilesQuery.totals(now));
        });
    }

    public List<DueFile> page(Instant asOf, int offset, int limit) {
        return read(client -> new DueFilesQuery(client).page(asOf, offset, limit));
    }

    public List<DueFile> holds() {
        return read(client -> new DueFilesQuery(client).holds());
    }

    /// All files of a preview, page by page.
    private void each(Instant asOf, Consumer<DueFile> reader) {
        read(client -> {
            new DueFilesQuery(client).eachDue(asOf, reader);
            new DueFilesQuery(client).eachHeld(reader);
            return true;
        });
    }

    /// The whole list as a file for spreadsheets.
    public void csv(Instant asOf, OutputStream out) throws IOException {
        SpreadsheetCsv csv = new SpreadsheetCsv(out);
        csv.write(HEADER);
        try {
            each(asOf, file -> write(file, csv));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.finish();
    }

    private static void write(DueFile file, SpreadsheetCsv csv) {
        try {
            csv.write(
                    Long.toString(file.id()),
                    file.name(),
                    file.dataset(),
                    file.format(),
                    file.ownerName(),
                    Long.toString(file.sizeBytes()),
                    file.finishedAt().toString(),
                    file.decision().name().toLowerCase(Locale.ROOT),
                    text(file.dueAt()),
                    text(file.heldBy()),
                    text(file.holdReason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// Reads one consistent state; all queries of this class run here.
    <T> T read(Function<JdbcClient, T> reader) {
        return database.read(reader);
    }

    public SweepPlan plan() {
        return plan(clock.instant());
    }

    private SweepPlan plan(Instant asOf) {
        return read(client -> SweepPlan.read(new DueFilesQuery(client), asOf));
    }

    /// The plan that a preview showed; refused if it has changed.
    public SweepPlan plan(String token) {
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
