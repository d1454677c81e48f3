package org.gradeport.school.oneroster;

import java.time.Instant;
import org.gradeport.base.Audited;
import org.gradeport.database.AfterCommit;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportRunRepository;
import org.gradeport.school.ImportUndo;
import org.gradeport.school.LastImport;
import org.gradeport.school.ReplacedRows;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.gradeport.security.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Undoes the last import under the lock of imports, and records that in the list of imports and in the audit.
@Service
@PreAuthorize("hasRole('ADMIN')")
class UndoLastImport implements ImportUndo {

    private static final Logger log = LoggerFactory.getLogger(UndoLastImport.class);

    private final ExclusiveImport exclusive;
    private final ImportRunRepository imports;
    private final RecordsRestorer restorer;
    private final SourceReadingRepository sources;
    private final AfterImport afterImport;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    UndoLastImport(
            ExclusiveImport exclusive,
            ImportRunRepository imports,
            RecordsRestorer restorer,
            SourceReadingRepository sources,
            AfterImport afterImport,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.exclusive = exclusive;
        this.imports = imports;
        this.restorer = restorer;
        this.sources = sources;
        this.afterImport = afterImport;
        this.actor = actor;
        this.events = events;
    }

    @Override
    public void run(long id) {
        try {
            exclusive.run(new ProgressMeter(ImportListener.NONE), lock -> {
                LastImport last = imports.find(id).orElseThrow(() -> new NoImportException(id));
                ReplacedRows replaced = imports.replacedBy(id).orElseThrow(() -> refusal(last));
                Instant now = exclusive.guard(lock, () -> restorer.restore(replaced, at -> record(last, at)));
                afterImport.run();
                return now;
            });
        } catch (DataAccessException | TransactionException e) {
            throwUnlessDone(id, e);
            afterImport.run();
        }
    }

    private NoUndoException refusal(LastImport last) {
        if (last.undo().at() != null) {
            return new NoUndoException("The import is already undone, by %s at %s"
                    .formatted(last.undo().by(), last.undo().at()));
        }
        return new NoUndoException(
                imports.isFollowed(last.undo().id())
                        ? "Another import came after it, and only the last one can be undone"
                        : "What it replaced was not kept: it is the sample school, or an earlier version of the portal wrote it");
    }

    private void record(LastImport last, Instant now) {
        String by = actor.get().username();
        imports.markUndone(last.undo().id(), by, now);
        sources.takeBack(last.undo().id());
        events.publishEvent(new Audited(by, "records.undone", "records", last.fileName()));
        AfterCommit.run(
                () -> log.info("Import {} of {} is undone by {}", last.undo().id(), last.fileName(), by));
    }

    /// The commit may have taken effect without an answer, or may still be in progress.
    private void throwUnlessDone(long id, RuntimeException failure) {
        boolean done = exclusive.isDecided()
                && imports.find(id).map(last -> last.undo().at() != null).orElse(false);
        if (!done) {
            throw failure;
        }
        log.info("The import is undone; the commit took effect without an answer: {}", failure.getMessage());
    }
}
