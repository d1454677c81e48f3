package org.gradeport.export.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gradeport.export.Export;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;

/// Finds changes of the exports on a page: from this node's events, or from the service for an unfinished export
/// without an event for a second (it runs on another node, or waits).
public final class LiveReader implements ExportBroadcast.Listener {

    /// The changes since the last update of a page.
    ///
    /// @param gone the ids of exports that were deleted
    public record Changes(List<Export> rows, Set<Long> gone) {

        public Changes {
            rows = List.copyOf(rows);
            gone = Set.copyOf(gone);
        }

        boolean isEmpty() {
            return rows.isEmpty() && gone.isEmpty();
        }
    }

    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final ExportService service;
    private final Clock clock;
    private final Predicate<Export> belongs;
    private final Map<Long, Export> shown = new HashMap<>();
    private final Map<Long, Instant> lastSeen = new HashMap<>();
    private final Map<Long, Export> reported = new HashMap<>();
    private final Set<Long> deletedIds = new HashSet<>();

    /// @param concerns whether an export that is not shown yet belongs on the page
    public LiveReader(ExportService service, Clock clock, Predicate<Export> concerns) {
        this.service = service;
        this.clock = clock;
        this.belongs = concerns;
    }

    public synchronized void follow(Export row) {
        shown.put(row.id(), row);
    }

    public synchronized void forget() {
        shown.clear();
        lastSeen.clear();
    }

    @Override
    public synchronized void changed(Export export) {
        if (shown.containsKey(export.id()) || belongs.test(export)) {
            reported.put(export.id(), export);
        }
    }

    @Override
    public synchronized void deleted(long id) {
        if (shown.remove(id) != null) {
            deletedIds.add(id);
        }
    }

    /// The changes since the last call.
    Changes changes() {
        List<Export> rows = new ArrayList<>();
        Set<Long> gone = takeDeleted();
        for (Export export : takeReported()) {
            refresh(export.id(), () -> row(export), rows, gone, export.status() != ExportStatus.RUNNING);
        }
        for (long id : findSilent()) {
            refresh(id, () -> row(service.get(id)), rows, gone, false);
        }
        return new Changes(rows, gone);
    }

    // A status that the page shows already is passed on too, because the counts on the page may be older.
    private void refresh(long id, Supplier<Export> reading, List<Export> rows, Set<Long> gone, boolean isTurn) {
        try {
            Export row = reading.get();
            if (note(row) || isTurn) {
                rows.add(row);
            }
        } catch (ExportNotFoundException _) {
            drop(id);
            gone.add(id);
        }
    }

    private synchronized void drop(long id) {
        shown.remove(id);
    }

    private synchronized Set<Long> takeDeleted() {
        Set<Long> ids = new HashSet<>(deletedIds);
        deletedIds.clear();
        return ids;
    }

    private synchronized List<Export> takeReported() {
        List<Export> rows = List.copyOf(reported.values());
        reported.clear();
        return rows;
    }

    private synchronized List<Long> findSilent() {
        Instant due = clock.instant().minus(SILENCE);
        return shown.values().stream()
                .filter(export -> !export.status().isFinal())
                .map(Export::id)
                .filter(id -> lastSeen.getOrDefault(id, Instant.MIN).isBefore(due))
                .toList();
    }

    private Export row(Export export) {
        return export.status() == ExportStatus.QUEUED ? service.get(export.id()) : export;
    }

    private synchronized boolean note(Export row) {
        lastSeen.put(row.id(), clock.instant());
        return !row.equals(shown.put(row.id(), row));
    }
}
