package org.gradeport.export;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.format.Formats;
import org.gradeport.security.Actor;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes requests.
@Component
class ExportDesk {

    private static final int NAME_LENGTH = 200;
    private static final int KEY_LENGTH = 255;

    private final Datasets datasets;
    private final Formats formats;
    private final ExportScopes scopes;
    private final RowLimits limits;
    private final ExportRows rows;
    private final ExportMoments moments;
    private final ExportQueue queue;
    private final ExportNews news;
    private final TransactionOperations transaction;
    private final Clock clock;

    ExportDesk(
            Datasets datasets,
            Formats formats,
            ExportScopes scopes,
            RowLimits limits,
            ExportRows rows,
            ExportMoments moments,
            ExportQueue queue,
            ExportNews news,
            TransactionOperations transaction,
            Clock clock) {
        this.datasets = datasets;
        this.formats = formats;
        this.scopes = scopes;
        this.limits = limits;
        this.rows = rows;
        this.moments = moments;
        this.queue = queue;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    Export request(ExportRequest wish, Actor actor, @Nullable String key) {
        ExportRequest request = checked(wish);
        ExportRow before = key == null ? null : before(actor, checkedKey(key), request);
        return before == null ? write(request, actor, key) : ExportView.of(before, clock.instant());
    }

    /// For a schedule, within its transaction.
    Export request(ExportRequest wish, Actor owner, long schedule) {
        ExportRow row = row(checked(wish), owner, null, schedule);
        return Objects.requireNonNull(transaction.execute(status -> write(row)));
    }

    private ExportRow row(ExportRequest request, Actor actor, @Nullable String key, @Nullable Long schedule) {
        long count = datasets.get(request.dataset()).count(request.selection(), scopes.required(actor));
        limits.check(count, limits.present());
        return ExportRow.request(asked(request, actor, key, schedule), count, clock.instant());
    }

    private Export write(ExportRequest request, Actor actor, @Nullable String key) {
        ExportRow row = row(request, actor, key, null);
        try {
            return Objects.requireNonNull(transaction.execute(status -> write(row)));
        } catch (DuplicateKeyException e) {
            ExportRow other = key == null ? null : before(actor, key, request);
            if (other == null) {
                throw e;
            }
            return ExportView.of(other, clock.instant());
        }
    }

    private Export write(ExportRow row) {
        ExportRow saved = rows.save(row);
        moments.add(saved.number(), "requested", saved.asked().ownerName(), origin(saved.asked()));
        moments.add(saved.number(), "queued", null, null);
        queue.add(saved);
        Export export = ExportView.of(saved, clock.instant());
        news.tell(new ExportChanged(export));
        return export;
    }

    private static @Nullable String origin(Asked asked) {
        return asked.schedule() == null ? null : Texts.say("export.moment.by-schedule", asked.schedule());
    }

    /// The request as it will be run, with what it left open filled in; refuses what does not exist by name.
    ExportRequest checked(ExportRequest wish) {
        Dataset dataset = datasets.get(wish.dataset());
        dataset.check(wish.selection());
        Map<String, String> options = formats.options(formats.named(wish.format()), wish.options());
        return new ExportRequest(
                wish.dataset(),
                wish.format(),
                dataset.completed(wish.selection()),
                options,
                checkedName(wish.name(), dataset.label()),
                Addresses.check(wish.delivery()));
    }

    private static String checkedName(@Nullable String name, String label) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.length() > NAME_LENGTH || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("name", Texts.say("export.refused.name", NAME_LENGTH), List.of());
        }
        return stripped.isEmpty() ? label : stripped;
    }

    private static String checkedKey(String key) {
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            throw new InvalidValueException("Idempotency-Key", Texts.say("export.refused.key", KEY_LENGTH), List.of());
        }
        return key;
    }

    private @Nullable ExportRow before(Actor actor, String key, ExportRequest request) {
        ExportRow row = rows.findByAskedOwnerAndAskedIdempotencyKey(actor.account(), key)
                .orElse(null);
        if (row != null && !ExportJson.request(row.asked().request()).equals(request)) {
            throw new InvalidValueException("Idempotency-Key", Texts.say("export.refused.key-used"), List.of());
        }
        return row;
    }

    private Asked asked(ExportRequest request, Actor actor, @Nullable String key, @Nullable Long schedule) {
        Instant now = clock.instant();
        String name = Objects.requireNonNull(request.name());
        return new Asked(
                name,
                request.dataset(),
                request.format(),
                ExportJson.write(request),
                actor.account(),
                actor.username(),
                key,
                schedule,
                now);
    }
}
