package org.gradeport.retention;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.export.DueFile;
import org.gradeport.security.CurrentActor;
import org.gradeport.table.InvalidValueException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The retention's front desk: operators look, administrators decide.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class RetentionService {

    private static final int MOST = 500;

    private final PolicyStore store;
    private final PolicyDesk desk;
    private final Previews previews;
    private final PreviewCsv csv;
    private final Sweeps sweeps;
    private final CatchUp catchUp;
    private final SweepHistory history;
    private final SweepTick tick;
    private final RetentionProperties properties;
    private final CurrentActor current;

    RetentionService(
            PolicyStore store,
            PolicyDesk desk,
            Previews previews,
            PreviewCsv csv,
            Sweeps sweeps,
            CatchUp catchUp,
            SweepHistory history,
            SweepTick tick,
            RetentionProperties properties,
            CurrentActor current) {
        this.store = store;
        this.desk = desk;
        this.previews = previews;
        this.csv = csv;
        this.sweeps = sweeps;
        this.catchUp = catchUp;
        this.history = history;
        this.tick = tick;
        this.properties = properties;
        this.current = current;
    }

    public RetentionPolicy policy() {
        return store.policy();
    }

    /// Changes the policy, and with it the expiry of all files that are there; a `RetentionStateException` if somebody
    /// else was faster.
    @PreAuthorize("hasRole('ADMIN')")
    public RetentionPolicy change(PolicyChange change) {
        return desk.change(change, current.get().username());
    }

    public AutomaticSweep automatic() {
        boolean on = properties.enabled();
        return new AutomaticSweep(on, tick.sentence(), on ? tick.next().orElse(null) : null);
    }

    /// What a sweep would do now; writes nothing.
    public RetentionPreview preview() {
        return previews.preview();
    }

    /// A part of a preview's list: what a sweep would act on, the longest over first, then what is kept.
    public List<DueFile> files(Instant asOf, int offset, int limit) {
        return previews.page(asOf, offset, limit);
    }

    /// The files that a person exempted, the last first.
    public List<DueFile> exempt() {
        return previews.exempt();
    }

    /// Writes a preview's whole list as CSV for people.
    public void csv(Instant asOf, OutputStream out) throws IOException {
        csv.write(asOf, out);
    }

    /// Does what a preview of the last ten minutes showed and nothing else; a `RetentionStateException` if it would do
    /// something else by now, or a sweep is running.
    ///
    /// @param token the preview's
    @PreAuthorize("hasRole('ADMIN')")
    public SweepRun run(String token) {
        return sweeps.previewed(token, current.get().username());
    }

    /// Does at once what the portal would do by itself at the next time, for a sweep that failed, died or is late; a
    /// `RetentionStateException` if none did, another is running, or this one fails as well.
    public SweepRun catchUp() {
        return catchUp.run(current.get().username());
    }

    /// The sweeps, the last first.
    ///
    /// @param page from 0
    /// @param size 1 to 500
    public SweepPage runs(int page, int size) {
        check(page, size);
        return new SweepPage(history.page((long) page * size, size), page, size, history.count());
    }

    /// What a sweep dealt with, by export.
    ///
    /// @param page from 0
    /// @param size 1 to 500
    public List<SweptFile> swept(long run, int page, int size) {
        check(page, size);
        return history.files(run, (long) page * size, size);
    }

    private static void check(int page, int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw new InvalidValueException("page", Texts.say("retention.refused.page", MOST), List.of());
        }
    }
}
