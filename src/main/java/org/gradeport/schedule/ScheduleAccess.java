package org.gradeport.schedule;

import java.util.Collection;
import java.util.List;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.export.ExportRequest;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Checks who may do what with a schedule. A schedule that an actor may not see is not found.
@Component
class ScheduleAccess {

    private static final Logger log = LoggerFactory.getLogger(ScheduleAccess.class);

    private final CurrentActor current;
    private final ScheduleRepository scheduleRepository;
    private final ApplicationEventPublisher events;

    ScheduleAccess(CurrentActor current, ScheduleRepository scheduleRepository, ApplicationEventPublisher events) {
        this.current = current;
        this.scheduleRepository = scheduleRepository;
        this.events = events;
    }

    /// Records an action of the actor on the schedule.
    ScheduleRow audited(ScheduleRow row, String what) {
        String by = actor().username();
        String which = Texts.say("schedule.audited", row.plan().name(), row.ownerName());
        events.publishEvent(new Audited(by, "schedule." + what, "schedule " + row.number(), which));
        log.info("{} {} schedule {} ({})", by, what, row.id(), row.plan().name());
        return row;
    }

    Actor actor() {
        return current.get();
    }

    private boolean seesAll() {
        return actor().is(Role.ADMIN) || actor().is(Role.OPERATOR);
    }

    private boolean sees(ScheduleRow row) {
        return seesAll() || row.owner() == actor().account();
    }

    List<ScheduleRow> all() {
        return seesAll() ? scheduleRepository.findAll() : scheduleRepository.findByOwner(actor().account());
    }

    /// Those of these that the actor may see.
    List<ScheduleRow> visible(Collection<Long> ids) {
        boolean all = seesAll();
        long account = actor().account();
        return scheduleRepository.findAllById(ids).stream()
                .filter(row -> all || row.owner() == account)
                .toList();
    }

    /// For its owner, administrators and operators.
    public ScheduleRow visible(long id) {
        return scheduleRepository.findById(id).filter(this::sees).orElseThrow(() -> new ScheduleNotFoundException(id));
    }

    /// As `visible`, for a change, locked until the transaction ends.
    ScheduleRow lockVisible(long id) {
        ScheduleRow row = scheduleRepository
                .findLockedById(id)
                .filter(this::sees)
                .orElseThrow(() -> new ScheduleNotFoundException(id));
        if (row.owner() != actor().account() && !current.operates()) {
            throw new AccessDeniedException(Texts.say("security.token.cannot-operate"));
        }
        return row;
    }

    /// For its owner and administrators; locked until the transaction ends.
    ScheduleRow lockOwned(long id) {
        ScheduleRow row = lockVisible(id);
        if (!actor().is(Role.ADMIN) && row.owner() != actor().account()) {
            throw new AccessDeniedException(Texts.say("schedule.denied.others"));
        }
        return row;
    }

    /// An operator may give away a schedule without an owner; its files then go to the new owner only.
    ///
    /// @param ownerless whether its owner's account is disabled
    void checkReassign(ScheduleRow row, boolean ownerless, ExportRequest request) {
        if (actor().is(Role.ADMIN)) {
            return;
        }
        if (!ownerless) {
            throw new AccessDeniedException(Texts.say("schedule.denied.owned", row.ownerName()));
        }
        if (!request.delivery().others().isEmpty()) {
            throw new AccessDeniedException(Texts.say("schedule.denied.mails"));
        }
    }

    /// Only an administrator chooses the addresses that receive files about students.
    void checkDelivery(ExportRequest request) {
        if (!request.delivery().others().isEmpty() && !actor().is(Role.ADMIN)) {
            throw new AccessDeniedException(Texts.say("schedule.denied.addresses"));
        }
    }
}
