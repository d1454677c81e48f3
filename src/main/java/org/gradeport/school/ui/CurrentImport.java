package org.gradeport.school.ui;

import com.vaadin.flow.shared.Registration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import org.gradeport.error.ErrorId;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportRunningException;
import org.gradeport.school.Reading;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.UploadFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The import in progress on this node. It does not depend on a page: every page shows its present state.
@Component
class CurrentImport implements DisposableBean {

    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final RecordsImport records;
    private final UploadFolder uploads;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private @Nullable ImportJob job;
    private long lastNotification;

    CurrentImport(RecordsImport records, UploadFolder uploads) {
        this.records = records;
        this.uploads = uploads;
    }

    synchronized Optional<ImportJob> job() {
        return Optional.ofNullable(job);
    }

    /// Calls the listener when the job changes; for progress only, at most four times a second.
    Registration subscribe(Runnable listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    /// Checks a zip, which replaces a waiting one; discards the zip and returns false while another import runs.
    synchronized boolean check(Path zip, String fileName) {
        if (isBusy()) {
            uploads.discard(zip);
            return false;
        }
        discard();
        start(ImportJob.checking(zip, fileName), listener -> records.check(zip, fileName, Optional.empty(), listener));
        return true;
    }

    /// Checks the waiting zip again.
    synchronized void checkAgain() {
        if (job != null && !job.stage().busy()) {
            check(job.checkedAgain());
        }
    }

    /// Checks the waiting zip again, in another reading.
    synchronized void checkAs(Reading reading) {
        if (job != null && !job.stage().busy()) {
            check(job.readAs(reading));
        }
    }

    private void check(ImportJob again) {
        start(again, listener -> records.check(again.zip(), again.fileName(), again.reading(), listener));
    }

    /// Imports the waiting zip and accepts the warnings of its check; a zip with other warnings waits again.
    synchronized void apply() {
        if (job != null && job.stage() == ImportJob.Stage.CHECKED) {
            ImportJob writing = job.writing();
            List<String> seen = Objects.requireNonNull(writing.report()).toAccept();
            start(
                    writing,
                    listener -> records.apply(writing.zip(), writing.fileName(), writing.reading(), seen, listener));
        }
    }

    /// Discards the zip unless it is being checked or written.
    synchronized void dismiss() {
        if (!isBusy()) {
            discard();
            notifyListeners();
        }
    }

    private boolean isBusy() {
        return job != null && job.stage().busy();
    }

    private void discard() {
        if (job != null) {
            uploads.discard(job.zip());
            job = null;
        }
    }

    private void start(ImportJob begun, Function<ImportListener, ImportReport> work) {
        move(begun);
        PageTask.start("records-import", () -> run(begun, work));
    }

    private void run(ImportJob begun, Function<ImportListener, ImportReport> work) {
        try {
            ImportReport report = work.apply(progress -> progressed(begun.at(progress)));
            if (report.applied()) {
                uploads.discard(begun.zip());
            }
            move(begun.reported(report));
        } catch (ImportRunningException _) {
            move(begun.refused());
        } catch (RuntimeException | Error e) {
            // Without this, an OutOfMemoryError would leave the import busy for ever.
            move(begun.failed(ErrorId.log(e)));
        }
    }

    private synchronized void progressed(ImportJob further) {
        job = further;
        if (System.nanoTime() - lastNotification >= PAUSE) {
            notifyListeners();
        }
    }

    private synchronized void move(ImportJob next) {
        job = next;
        notifyListeners();
    }

    private void notifyListeners() {
        lastNotification = System.nanoTime();
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized void destroy() {
        discard();
    }
}
