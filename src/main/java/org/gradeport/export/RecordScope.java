package org.gradeport.export;

import org.gradeport.base.Texts;
import org.gradeport.dataset.Scope;
import org.gradeport.export.access.ExportScopes;
import org.gradeport.security.CurrentActor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// The records that an export of the current actor would have.
@Component
public record RecordScope(CurrentActor current, ExportScopes scopes) {

    /// Refuses a token that may not export.
    public Scope get() {
        if (!current.exports()) {
            throw new AccessDeniedException(Texts.say("security.token.cannot-export"));
        }
        return scopes.of(current.get());
    }
}
