package org.gradeport.metrics;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.storage.ExportStorage;
import org.gradeport.system.StorageStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Samples the free space of the storage every hour and forecasts when it is full.
@Component
public class StorageHistory implements StorageStatus {

    private static final Logger log = LoggerFactory.getLogger(StorageHistory.class);
    private static final Duration TREND = Duration.ofDays(14);

    record Sample(Instant at, long free) {}

    private final ExportStorage storage;
    private final JdbcClient database;
    private final Clock clock;

    public StorageHistory(ExportStorage storage, JdbcClient database, Clock clock) {
        this.storage = storage;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15M")
    void sample() {
        space().ifPresent(this::write);
    }

    private void write(Space space) {
        Instant now = clock.instant();
        database.sql("""
                        insert into storage_sample (hour, free_bytes, total_bytes) values (?, ?, ?)
                        on duplicate key update free_bytes = least(free_bytes, values(free_bytes))
                        """)
                .params(Timestamp.from(now.truncatedTo(ChronoUnit.HOURS)), space.free(), space.total())
                .update();
        database.sql("delete from storage_sample where hour < ?")
                .param(Timestamp.from(now.minus(Duration.ofDays(400))))
                .update();
    }

    @Override
    public Optional<Space> space() {
        try {
            return storage.space().map(space -> new Space(space.total(), space.free()));
        } catch (IOException e) {
            log.debug("The storage does not report its free space", e);
            return Optional.empty();
        }
    }

    /// Whether the storage can be used now.
    public boolean isAvailable() {
        try {
            storage.space();
            return true;
        } catch (IOException e) {
            log.debug("The storage cannot be used", e);
            return false;
        }
    }

    /// The last sample's time; empty if there is none.
    public Optional<Instant> lastAt() {
        return moment("select max(hour) at from storage_sample");
    }

    /// Since when fewer bytes than these, or than this share of the total, have been free; empty if more are free.
    public Optional<Instant> below(long bytes, double share) {
        return moment("""
                select min(hour) at from storage_sample where hour > coalesce((select max(hour) from storage_sample
                where free_bytes >= greatest(%d, %s * total_bytes)), '1970-01-01')""".formatted(bytes, share));
    }

    private Optional<Instant> moment(String query) {
        return database.sql(query)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    /// The used share of the storage, 0 to 1, for each hour or day of the period with a sample.
    List<Double> used(Period period) {
        String part = period.hourly() ? "hour" : "date(hour)";
        return database
                .sql("""
                        select 1 - min(free_bytes / greatest(total_bytes, 1)) used from storage_sample
                        where hour >= ? and hour < ? group by %1$s order by %1$s
                        """.formatted(part))
                .params(Timestamp.from(period.from()), Timestamp.from(period.until()))
                .query(Double.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /// The days until the storage is full by the trend of two weeks; empty if it does not fill, or
    /// if the samples cover less than a day.
    public Optional<Long> daysUntilFull() {
        Instant now = clock.instant();
        List<Sample> samples = database.sql("select hour, free_bytes from storage_sample where hour >= ? order by hour")
                .param(Timestamp.from(now.minus(TREND)))
                .query((row, _) -> new Sample(row.getTimestamp("hour").toInstant(), row.getLong("free_bytes")))
                .list();
        return Trend.daysUntilNothing(samples, now);
    }
}
