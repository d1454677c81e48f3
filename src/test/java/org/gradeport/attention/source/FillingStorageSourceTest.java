package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gradeport.attention.AttentionReader;
import org.gradeport.attention.AttentionRepository;
import org.gradeport.attention.Concern;
import org.gradeport.base.Tone;
import org.gradeport.metrics.StorageHistory;
import org.gradeport.metrics.statistics.MetricsDatabase;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.StorageSpace;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Warnings before the store is full, since when the space is low.
class FillingStorageSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final long GIGABYTE = 1_000_000_000;

    private final ExportStorage store = mock(ExportStorage.class);
    private final MetricsDatabase figures = new MetricsDatabase();
    private final StorageHistory storageHistory =
            new StorageHistory(store, figures.database, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        figures.close();
    }

    @Test
    void a_store_with_room_that_does_not_fill_is_no_concern() throws IOException {
        sample(50, 60 * GIGABYTE);
        sample(0, 60 * GIGABYTE);
        assertThat(concerns(60 * GIGABYTE)).isEmpty();
    }

    @Test
    void a_store_that_fills_is_reported_with_the_remaining_days() throws IOException {
        sample(48, 80 * GIGABYTE);
        sample(24, 70 * GIGABYTE);
        sample(0, 60 * GIGABYTE);
        assertThat(concerns(60 * GIGABYTE)).singleElement().satisfies(concern -> {
            assertThat(concern.kind()).isEqualTo("storage-filling");
            assertThat(concern.cause().arguments()).startsWith(6L);
        });
    }

    @Test
    void little_space_is_reported_since_it_is_so_little() throws IOException {
        sample(5, 20 * GIGABYTE);
        sample(4, 4 * GIGABYTE);
        sample(0, 3 * GIGABYTE);
        assertThat(concerns(3 * GIGABYTE)).singleElement().satisfies(concern -> {
            assertThat(concern.kind()).isEqualTo("storage-low");
            assertThat(concern.tone()).isEqualTo(Tone.WARN);
            assertThat(concern.since()).isEqualTo(NOW.minus(Duration.ofHours(4)));
        });
    }

    @Test
    void a_full_store_is_a_failure() throws IOException {
        sample(1, 20 * GIGABYTE);
        assertThat(concerns(50_000_000)).singleElement().satisfies(concern -> {
            assertThat(concern.kind()).isEqualTo("storage-full");
            assertThat(concern.tone()).isEqualTo(Tone.BAD);
            assertThat(concern.since()).isEqualTo(NOW);
        });
    }

    @Test
    void a_store_that_does_not_report_is_a_concern_since_its_last_report() throws IOException {
        sample(3, 20 * GIGABYTE);
        when(store.space()).thenThrow(new IOException("The folder is gone"));
        assertThat(new FillingStorageSource(storageHistory).concerns(NOW))
                .singleElement()
                .satisfies(concern -> {
                    assertThat(concern.kind()).isEqualTo("storage-away");
                    assertThat(concern.since()).isEqualTo(NOW.minus(Duration.ofHours(3)));
                });
    }

    @Test
    void a_store_without_a_limit_is_no_concern() {
        assertThat(new FillingStorageSource(storageHistory).concerns(NOW)).isEmpty();
    }

    @Test
    void a_store_that_never_reported_is_a_concern_since_it_was_first_seen() throws IOException {
        SettableClock time = new SettableClock("2026-11-23T12:00:00Z");
        when(store.space()).thenThrow(new IOException("stale file handle"));
        AttentionReader reader = new AttentionReader(
                List.of(new FillingStorageSource(storageHistory)), new AttentionRepository(figures.database), time);
        Instant noon = time.instant();
        assertThat(reader.poll().open()).extracting(Concern::kind).containsExactly("storage-away");
        time.advance(Duration.ofMinutes(3));
        assertThat(reader.poll().open()).extracting(Concern::since).containsExactly(noon);
    }

    private List<Concern> concerns(long free) throws IOException {
        when(store.space()).thenReturn(Optional.of(new StorageSpace(free, 100 * GIGABYTE)));
        return new FillingStorageSource(storageHistory).concerns(NOW);
    }

    private void sample(int hoursAgo, long free) {
        figures.database
                .sql("insert into storage_sample (hour, free_bytes, total_bytes) values (?, ?, ?)")
                .params(Timestamp.from(NOW.minus(Duration.ofHours(hoursAgo))), free, 100 * GIGABYTE)
                .update();
    }
}
