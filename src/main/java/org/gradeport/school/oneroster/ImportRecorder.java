package org.gradeport.school.oneroster;

import java.time.Clock;
import java.time.Instant;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.database.AfterCommit;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportRunRepository;
import org.gradeport.school.LastImport;
import org.gradeport.school.LastImport.Undo;
import org.gradeport.school.ReplacedRows;
import org.gradeport.security.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Records an import within its transaction: in the list of imports, in the audit and in the log.
@Component
class ImportRecorder {

    private static final Logger log = LoggerFactory.getLogger(ImportRecorder.class);

    private final ImportRunRepository imports;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRecorder(ImportRunRepository imports, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.imports = imports;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /// Returns the id of the import.
    long record(Instant started, String fileName, ImportReport report, ReplacedRows replaced) {
        String by = actor.get().username();
        long id = imports.add(new LastImport(
                started,
                clock.instant(),
                by,
                fileName,
                report.version(),
                report.mode(),
                false,
                report.counts(),
                report.warnings(),
                report.files(),
                Undo.NONE));
        imports.keepUndo(id, replaced);
        String what = Texts.say("oneroster.imported", fileName, report.warnings());
        events.publishEvent(new Audited(by, "records.imported", "records", what));
        AfterCommit.run(() -> log.info(
                "Import {} of {} by {} is written: {}, {} warnings",
                id,
                fileName,
                by,
                report.counts(),
                report.warnings()));
        return id;
    }
}
