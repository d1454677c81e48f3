package org.gradeport.export.access;

import org.gradeport.base.Texts;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.store.ExportRepository;
import org.gradeport.export.store.StoredExport;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Checks who may do what with an export. An export that an actor may not see is not found.
@Component
public record ExportAccess(CurrentActor current, ExportRepository exportRepository) {

    public Actor actor() {
        return current.get();
    }

    public boolean seesAll(Actor actor) {
        return actor.is(Role.ADMIN) || actor.is(Role.OPERATOR);
    }

    /// For its owner, administrators and operators.
    public StoredExport visible(long id) {
        return exportRepository.findById(id).filter(this::isVisible).orElseThrow(() -> new ExportNotFoundException(id));
    }

    /// As `visible`, for a change, locked until the transaction ends.
    public StoredExport lockVisible(long id) {
        StoredExport storedExport = exportRepository
                .findLockedById(id)
                .filter(this::isVisible)
                .orElseThrow(() -> new ExportNotFoundException(id));
        if (storedExport.requested().owner() != actor().account() && !current.operates()) {
            throw new AccessDeniedException(Texts.say("security.token.cannot-operate"));
        }
        return storedExport;
    }

    /// For its owner and administrators; locked until the transaction ends.
    public StoredExport lockOwned(long id) {
        StoredExport storedExport = lockVisible(id);
        requireOwned(storedExport);
        return storedExport;
    }

    public void requireOwned(StoredExport storedExport) {
        Actor actor = actor();
        if (!actor.is(Role.ADMIN) && storedExport.requested().owner() != actor.account()) {
            throw new AccessDeniedException(Texts.say("export.refused.others"));
        }
    }

    private boolean isVisible(StoredExport storedExport) {
        Actor actor = actor();
        return seesAll(actor) || storedExport.requested().owner() == actor.account();
    }
}
