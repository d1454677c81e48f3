package org.gradeport.school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gradeport.base.ErrorId;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.ImportStanding.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/// The import at hand on this node; it goes on when the page that began it is left.
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ImportDesk {

    private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);

    private final RecordsImport records;
    private final List<Consumer<ImportStanding>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Path zip;
    private @Nullable ImportStanding standing;

    ImportDesk(RecordsImport records) {
        this.records = records;
    }

    /// How the import at hand stands; empty if there is none.
    public synchronized Optional<ImportStanding> standing() {
        return Optional.ofNullable(standing);
    }

    /// Hears every change until the returned action is run.
    public Runnable subscribe(Consumer<ImportStanding> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Checks the zip in the background and owns the file from now on; false, and the file is removed, if another
    /// import is at work.
    public synchronized boolean check(Path file, String fileName) {
        if (standing != null && standing.state().isBusy()) {
            remove(file);
            return false;
        }
        forget();
        zip = file;
        begin(ImportStanding.begun(fileName, State.CHECKING), State.CHECKED, file);
        return true;
    }

    /// Writes what was checked, warnings accepted; false if there is nothing to write.
    public synchronized boolean apply() {
        ImportStanding checked = standing;
        if (checked == null || zip == null || !checked.isWritable()) {
            return false;
        }
        begin(ImportStanding.begun(checked.fileName(), State.WRITING), State.WRITTEN, zip);
        return true;
    }

    /// Forgets an import that is not at work, and removes its file.
    public synchronized void forget() {
        if (standing == null || !standing.state().isBusy()) {
            remove(zip);
            zip = null;
            standing = null;
        }
    }

    private void begin(ImportStanding begun, State then, Path file) {
        tell(begun);
        Thread.ofVirtual()
                .name("records-import")
                .start(new DelegatingSecurityContextRunnable(() -> run(begun, then, file)));
    }

    private void run(ImportStanding begun, State then, Path file) {
        try {
            ImportListener listener = progress -> tell(begun.at(progress));
            ImportReport report = then == State.CHECKED
                    ? records.check(file, begun.fileName(), listener)
                    : records.apply(file, begun.fileName(), listener);
            tell(begun.ended(then == State.WRITTEN && !report.applied() ? State.CHECKED : then, report));
        } catch (RuntimeException | Error e) {
            tell(begun.failed(ErrorId.log(e)));
        }
    }

    private void tell(ImportStanding now) {
        if (now.state().isBusy() && now.progress().step() == Step.DONE) {
            return;
        }
        synchronized (this) {
            standing = now;
        }
        listeners.forEach(listener -> listener.accept(now));
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("The uploaded file {} cannot be removed; remove it by hand, it holds people's records", file, e);
        }
    }
}
