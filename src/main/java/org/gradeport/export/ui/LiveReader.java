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

/// Knows what a page shows and finds what changed: told by this node's events, or, when these have been silent for a
/// second about something in work (it runs on another node, or waits), by asking the service.
public final class LiveReader implements ExportBroadcast.Listener {

    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final ExportService service;
    private final Clock clock;
    private final Predicate<Export> belongs;
    private final Map<Long, ShownExport> shown = new HashMap<>();
    private final Map<Long, Instant> lastHeard = new HashMap<>();
    private final Map<Long, Export> reported = new HashMap<>();
    private final Set<Long> deletedIds = new HashSet<>();

    /// @param concerns whether an export that is not shown yet belongs on the page
    public LiveReader(ExportService service, Clock clock, Predicate<Export> concerns) {
        this.service = service;
        this.clock = clock;
        this.belongs = concerns;
    }

    public synchronized void follow(ShownExport row) {
        shown.put(row.id(), row);
    }

    public synchronized void forget() {
        shown.clear();
        lastHeard.clear();
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

    /// What changed since the last call.
    Changes changes() {
        List<ShownExport> rows = new ArrayList<>();
        Set<Long> gone = takeDeleted();
        for (Export export : takeReported()) {
            refresh(export.id(), () -> row(export), rows, gone, export.status() != ExportStatus.RUNNING);
        }
        for (long id : findSilent()) {
            refresh(id, () -> row(service.get(id)), rows, gone, false);
        }
        return new Changes(rows, gone);
    }

    // A turn that a page has read by chance already is passed on all the same: what it counted may be older.
    private void refresh(
            long id, Supplier<ShownExport> reading, List<ShownExport> rows, Set<Long> gone, boolean isTurn) {
        try {
            ShownExport row = reading.get();
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
        Set<Long> losses = new HashSet<>(deletedIds);
        deletedIds.clear();
        return losses;
    }

    private synchronized List<Export> takeReported() {
        List<Export> news = List.copyOf(reported.values());
        reported.clear();
        return news;
    }

    private synchronized List<Long> findSilent() {
        Instant due = clock.instant().minus(SILENCE);
        return shown.values().stream()
                .filter(ShownExport::isInWork)
                .map(ShownExport::id)
                .filter(id -> lastHeard.getOrDefault(id, Instant.MIN).isBefore(due))
                .toList();
    }

    private ShownExport row(Export export) {
        return new ShownExport(export, export.status() == ExportStatus.QUEUED ? service.queuePosition(export.id()) : 0);
    }

    private synchronized boolean note(ShownExport row) {
        lastHeard.put(row.id(), clock.instant());
        return !row.equals(shown.put(row.id(), row));
    }
}
