package org.gradeport.export.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.gradeport.database.DatabaseClock;
import org.gradeport.database.IdempotencyKeys;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.EmailAddresses;
import org.gradeport.export.Export;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportTimeline;
import org.gradeport.export.NoticeOptions;
import org.gradeport.export.access.ExportScopes;
import org.gradeport.export.run.ExportQueue;
import org.gradeport.export.run.RowLimits;
import org.gradeport.export.store.ExportEvents;
import org.gradeport.export.store.ExportJson;
import org.gradeport.export.store.ExportRepository;
import org.gradeport.export.store.StoredExport;
import org.gradeport.export.store.StoredRequest;
import org.gradeport.format.Formats;
import org.gradeport.security.Actor;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Checks requests and writes exports with their tasks.
@Component
public record RequestExport(
        Datasets datasets,
        Formats formats,
        ExportScopes scopes,
        RowLimits limits,
        ExportRepository exportRepository,
        IdempotencyKeys idempotencyKeys,
        ExportTimeline exportTimeline,
        ExportQueue queue,
        ExportEvents exportEvents,
        TransactionOperations transaction,
        DatabaseClock databaseClock,
        Clock clock) {

    private static final int NAME_LENGTH = 200;

    public Export request(ExportRequest requested, Actor actor, @Nullable String key) {
        ExportRequest request = complete(requested);
        return key == null
                ? write(row(request, actor, null))
                : Objects.requireNonNull(transaction.execute(
                        _ -> once(request, actor, new IdempotencyKeys.Key("export", actor.account(), key))));
    }

    private Export once(ExportRequest request, Actor actor, IdempotencyKeys.Key key) {
        Optional<Long> before = idempotencyKeys.find(key, request);
        if (before.isPresent()) {
            return earlier(before.get());
        }
        Export made = write(row(request, actor, null));
        idempotencyKeys.remember(key, made.id());
        return made;
    }

    private Export earlier(long id) {
        return exportRepository
                .findById(id)
                .map(found -> found.toExport(clock.instant()))
                .orElseThrow(() -> new ExportNotFoundException(id));
    }

    /// Requests an export for a schedule, within its transaction.
    public Export request(ExportRequest request, Actor owner, long schedule) {
        return write(row(complete(request), owner, schedule));
    }

    private StoredExport row(ExportRequest request, Actor actor, @Nullable Long schedule) {
        long count = datasets.get(request.dataset()).count(request.selection(), scopes.required(actor));
        limits.check(count, limits.current());
        return StoredExport.request(storedRequest(request, actor, schedule), count, databaseClock.now());
    }

    private Export write(StoredExport storedExport) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            StoredExport saved = exportRepository.save(storedExport);
            exportTimeline.add(saved.number(), "requested", saved.requested().ownerName(), origin(saved.requested()));
            exportTimeline.add(saved.number(), "queued", null, null);
            queue.added();
            Export export = saved.toExport(clock.instant());
            exportEvents.publishAfterCommit(new ExportChanged(export));
            return export;
        }));
    }

    private static @Nullable String origin(StoredRequest storedRequest) {
        return storedRequest.schedule() == null
                ? null
                : Texts.say("export.timeline.by-schedule", storedRequest.schedule());
    }

    /// The request, completed with defaults; refuses all unknown names.
    public ExportRequest complete(ExportRequest request) {
        Faults faults = new Faults();
        Optional<Dataset> dataset = faults.find(() -> datasets.get(request.dataset()));
        dataset.ifPresent(known -> faults.check(() -> known.check(request.selection())));
        Optional<Map<String, String>> options =
                faults.find(() -> formats.options(formats.get(request.format()), request.options()));
        Optional<String> name = faults.find(() -> checkedName(request.name()));
        Optional<NoticeOptions> delivery = faults.find(() -> EmailAddresses.check(request.delivery()));
        faults.refuse();
        return new ExportRequest(
                request.dataset(),
                request.format(),
                dataset.orElseThrow().completed(request.selection()),
                options.orElseThrow(),
                name.filter(given -> !given.isEmpty())
                        .orElse(dataset.orElseThrow().label()),
                delivery.orElseThrow());
    }

    private static String checkedName(@Nullable String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.length() > NAME_LENGTH || !VisibleText.isVisible(stripped)) {
            throw new InvalidValueException(Part.NAME, "", Texts.say("export.refused.name", NAME_LENGTH), List.of());
        }
        return stripped;
    }

    private StoredRequest storedRequest(ExportRequest request, Actor actor, @Nullable Long schedule) {
        Instant now = clock.instant();
        String name = Objects.requireNonNull(request.name());
        return new StoredRequest(
                name,
                request.dataset(),
                request.format(),
                ExportJson.write(request),
                actor.account(),
                actor.username(),
                schedule,
                now);
    }
}
