package org.gradeport.export.request;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.RetentionTerms;
import org.gradeport.export.access.ExportAccess;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.RetentionHold;
import org.gradeport.export.store.StoredExport;
import org.gradeport.security.Role;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a file on hold, and releases it.
@Component
public class HoldFile {

    private static final int REASON_LENGTH = 1000;

    /// A file that was held after its expiry does not expire at once when it is released.
    private static final Duration GRACE_AFTER_RELEASE = Duration.ofDays(1);

    private final ExportAccess access;
    private final ExportTransitions exportTransitions;
    private final RetentionTerms retentionTerms;
    private final Clock clock;

    HoldFile(ExportAccess access, ExportTransitions exportTransitions, RetentionTerms retentionTerms, Clock clock) {
        this.access = access;
        this.exportTransitions = exportTransitions;
        this.retentionTerms = retentionTerms;
        this.clock = clock;
    }

    /// A null reason releases the file.
    @Transactional
    public Export hold(long id, @Nullable String reason) {
        StoredExport storedExport = access.lockOwned(id);
        if (!mayBeHeld(storedExport)) {
            throw new ExportStateException(storedExport.statusAt(clock.instant()), Texts.say("export.refused.hold"));
        }
        return (reason == null ? release(storedExport) : hold(storedExport, reason)).toExport(clock.instant());
    }

    /// Administrators may hold an expired file that was not swept yet.
    private boolean mayBeHeld(StoredExport storedExport) {
        return access.actor().is(Role.ADMIN)
                ? storedExport.status() == ExportStatus.READY
                : storedExport.statusAt(clock.instant()) == ExportStatus.READY;
    }

    private StoredExport hold(StoredExport storedExport, String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > REASON_LENGTH) {
            throw new InvalidValueException("reason", Texts.say("export.refused.reason", REASON_LENGTH), List.of());
        }
        String by = access.actor().username();
        return exportTransitions.byPerson(storedExport.heldBy(new RetentionHold(by, stripped)), "kept", by, stripped);
    }

    private StoredExport release(StoredExport storedExport) {
        if (storedExport.hold() == null) {
            return storedExport;
        }
        StoredExport released = storedExport.withTerm(
                retentionTerms.term(
                        storedExport.requested().dataset(),
                        storedExport.requested().format()),
                clock.instant().plus(GRACE_AFTER_RELEASE));
        return exportTransitions.byPerson(released, "released", access.actor().username(), null);
    }
}
