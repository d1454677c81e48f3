package org.gradeport.export;

import org.gradeport.base.Texts;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Who may do what with an export: an export that an actor may not see does not exist for her.
@Component
class ExportAccess {

    private final CurrentActor current;
    private final ExportRows rows;

    ExportAccess(CurrentActor current, ExportRows rows) {
        this.current = current;
        this.rows = rows;
    }

    Actor actor() {
        return current.get();
    }

    boolean seesAll(Actor actor) {
        return actor.is(Role.ADMIN) || actor.is(Role.OPERATOR);
    }

    /// For its owner, administrators and operators.
    ExportRow seen(long id) {
        return rows.findById(id).filter(this::isSeen).orElseThrow(() -> new ExportNotFoundException(id));
    }

    /// As `seen`, held until the transaction ends.
    ExportRow steered(long id) {
        return rows.findLockedById(id).filter(this::isSeen).orElseThrow(() -> new ExportNotFoundException(id));
    }

    /// For its owner and administrators; held until the transaction ends.
    ExportRow owned(long id) {
        ExportRow row = steered(id);
        requireOwned(row);
        return row;
    }

    void requireOwned(ExportRow row) {
        Actor actor = actor();
        if (!actor.is(Role.ADMIN) && row.asked().owner() != actor.account()) {
            throw new AccessDeniedException(Texts.say("export.refused.others"));
        }
    }

    private boolean isSeen(ExportRow row) {
        Actor actor = actor();
        return seesAll(actor) || row.asked().owner() == actor.account();
    }
}
