package org.gradeport.retention;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.retention.preview.PreviewSweep;
import org.gradeport.security.CurrentActor;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The secured entry to retention: operators read, administrators change.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class RetentionService {

    private static final int MOST = 500;

    private final PolicyRepository policyRepository;
    private final ChangePolicy changePolicy;
    private final PreviewSweep previewSweep;
    private final StartSweep startSweep;
    private final CatchUpSweep catchUpSweep;
    private final SweepRunRepository sweepRunRepository;
    private final SweepPoll sweepPoll;
    private final RetentionProperties properties;
    private final CurrentActor current;

    RetentionService(
            PolicyRepository policyRepository,
            ChangePolicy changePolicy,
            PreviewSweep previewSweep,
            StartSweep startSweep,
            CatchUpSweep catchUpSweep,
            SweepRunRepository sweepRunRepository,
            SweepPoll sweepPoll,
            RetentionProperties properties,
            CurrentActor current) {
        this.policyRepository = policyRepository;
        this.changePolicy = changePolicy;
        this.previewSweep = previewSweep;
        this.startSweep = startSweep;
        this.catchUpSweep = catchUpSweep;
        this.sweepRunRepository = sweepRunRepository;
        this.sweepPoll = sweepPoll;
        this.properties = properties;
        this.current = current;
    }

    public RetentionPolicy policy() {
        return policyRepository.policy();
    }

    /// Changes the policy and the expiry of all stored files; a `RetentionStateException` if the policy was changed
    /// meanwhile.
    @PreAuthorize("hasRole('ADMIN')")
    public RetentionPolicy change(PolicyChange change) {
        return changePolicy.change(change, current.get().username());
    }

    public AutomaticSweep automatic() {
        boolean on = properties.enabled();
        return new AutomaticSweep(
                on, sweepPoll.sentence(), on ? sweepPoll.next().orElse(null) : null);
    }

    /// What a sweep would do now; writes nothing.
    public RetentionPreview preview() {
        return previewSweep.preview();
    }

    /// A page of a preview's list: files that a sweep would process, the longest expired first, then files that are
    /// kept.
    public List<DueFile> files(Instant asOf, int offset, int limit) {
        return previewSweep.page(asOf, offset, limit);
    }

    /// The files on hold, the last first.
    public List<DueFile> holds() {
        return previewSweep.holds();
    }

    /// Writes a preview's whole list as CSV for people.
    public void csv(Instant asOf, OutputStream out) throws IOException {
        previewSweep.csv(asOf, out);
    }

    /// Applies exactly a preview of the last ten minutes; a `RetentionStateException` if that has changed, or a sweep
    /// is running.
    ///
    /// @param token the preview's
    @PreAuthorize("hasRole('ADMIN')")
    public SweepRun run(String token) {
        return startSweep.runPreviewed(token, current.get().username());
    }

    /// Sweeps at once if an automatic sweep failed, was interrupted or is late; a `RetentionStateException` if none
    /// was, another is running, or this one fails as well.
    public SweepRun catchUp() {
        return catchUpSweep.run(current.get().username());
    }

    /// The sweeps, newest first.
    ///
    /// @param page from 0
    /// @param size 1 to 500
    public SweepRun.Page runs(int page, int size) {
        check(page, size);
        return new SweepRun.Page(
                sweepRunRepository.page((long) page * size, size), page, size, sweepRunRepository.count());
    }

    /// The files that a sweep processed, by export; empty if there is no such sweep.
    ///
    /// @param page from 0
    /// @param size 1 to 500
    public Optional<List<SweptFile>> swept(long run, int page, int size) {
        check(page, size);
        return sweepRunRepository.find(run).map(_ -> sweepRunRepository.files(run, (long) page * size, size));
    }

    private static void check(int page, int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw new InvalidValueException("page", Texts.say("retention.refused.page", MOST), List.of());
        }
    }

    /// The plan of automatic sweeps.
    ///
    /// @param enabled false with `ENABLE_MAINTENANCE_SCHEDULER=false`
    /// @param sentence the rule, such as `Every day at 03:00 (Europe/Athens)`
    /// @param next null if it is off or has no further time
    public record AutomaticSweep(
            boolean enabled, String sentence, @Nullable Instant next) {}
}
