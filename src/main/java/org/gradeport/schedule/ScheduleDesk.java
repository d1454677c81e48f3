package org.gradeport.schedule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.export.Addresses;
import org.gradeport.export.Delivery;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ScheduledExports;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes, changes and removes schedules.
@Component
class ScheduleDesk {

    private static final Logger log = LoggerFactory.getLogger(ScheduleDesk.class);
    private static final int NAME_LENGTH = 200;

    private final ScheduleRows rows;
    private final ScheduleAccess access;
    private final ScheduledExports exports;
    private final ScheduleRequests requests;
    private final ScheduleKeys keys;
    private final ApplicationEventPublisher events;
    private final DatabaseTime time;

    ScheduleDesk(
            ScheduleRows rows,
            ScheduleAccess access,
            ScheduledExports exports,
            ScheduleRequests requests,
            ScheduleKeys keys,
            ApplicationEventPublisher events,
            DatabaseTime time) {
        this.rows = rows;
        this.access = access;
        this.exports = exports;
        this.requests = requests;
        this.keys = keys;
        this.events = events;
        this.time = time;
    }

    @Transactional
    public ScheduleRow create(ScheduleWish wish, @Nullable String key) {
        ScheduleWish checked = checked(wish);
        exports.checkOwner(access.actor());
        Long before = key == null ? null : keys.before(access.actor().account(), key);
        if (before != null) {
            return access.seen(before);
        }
        ScheduleRow row = rows.save(ScheduleRow.create(checked, access.actor(), time.now()));
        if (key != null) {
            keys.remember(access.actor().account(), key, row.number());
        }
        return noted(row, "made");
    }

    @Transactional
    public ScheduleRow change(long id, @Nullable Integer version, ScheduleWish wish) {
        ScheduleWish checked = checked(wish);
        ScheduleRow row = access.owned(id);
        // An administrator may mend a schedule and its owner's account in any order.
        if (row.owner() == access.actor().account()) {
            exports.checkOwner(access.actor());
        }
        if (version != null && version != row.version()) {
            throw new ScheduleStateException(Texts.say("schedule.refused.changed"));
        }
        return noted(rows.save(row.changed(checked, time.now())), "changed");
    }

    @Transactional
    public ScheduleRow duplicate(long id, String name) {
        ScheduleRow row = access.seen(id);
        exports.checkOwner(access.actor());
        ScheduleRow.Plan plan = row.plan();
        ScheduleWish wish = new ScheduleWish(
                name, requests.readable(row), plan.timing(), plan.missed(), plan.overlap(), plan.skipEmpty());
        ScheduleRow copy = ScheduleRow.create(checked(wish), access.actor(), time.now());
        return noted(rows.save(copy.paused(null, time.now())), "made");
    }

    @Transactional
    public void delete(long id) {
        rows.delete(noted(access.owned(id), "deleted"));
    }

    List<InvalidValueException> faults(String name, ExportRequest request) {
        ExportRequest untold = new ExportRequest(
                request.dataset(), request.format(), request.selection(), request.options(), null, Delivery.NONE);
        return Stream.<Runnable>of(
                        () -> checkedName(name),
                        () -> Addresses.check(
                                "delivery.others", request.delivery().others()),
                        () -> exports.checked(untold))
                .flatMap(check -> fault(check).stream())
                .toList();
    }

    private static Optional<InvalidValueException> fault(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(e);
        }
    }

    private static String checkedName(String wished) {
        String name = wished.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("name", Texts.say("schedule.refused.name", NAME_LENGTH), List.of());
        }
        return name;
    }

    private ScheduleWish checked(ScheduleWish wish) {
        String name = checkedName(wish.name());
        access.checkDelivery(wish.request());
        ExportRequest request = exports.checked(wish.request());
        return new ScheduleWish(name, request, wish.timing(), wish.missed(), wish.overlap(), wish.skipEmpty());
    }

    private ScheduleRow noted(ScheduleRow row, String what) {
        String by = access.actor().username();
        String which = Texts.say("schedule.audited", row.plan().name(), row.ownerName());
        events.publishEvent(new Audited(by, "schedule." + what, "schedule " + row.number(), which));
        log.info("{} {} schedule {} ({})", by, what, row.id(), row.plan().name());
        return row;
    }
}
