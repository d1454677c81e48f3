package org.gradeport.school.oneroster;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.gradeport.school.ActiveRule;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ReplacedRows;
import org.gradeport.school.SampleSchool;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.Version11;
import org.gradeport.school.oneroster.binding.Version12;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.gradeport.school.oneroster.stage.KeyRanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the staged rows into the records: all of them or none.
@Component
class RecordsWriter {

    private static final int PART = 20_000;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final SampleSchool sample;
    private final Clock clock;

    RecordsWriter(JdbcTemplate database, PlatformTransactionManager transactions, SampleSchool sample, Clock clock) {
        this.database = database;
        this.sample = sample;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // The default isolation would lock all rows that are only read.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Foreign keys are looked up from the rows they refer to, so the database need not check them again.
    private void merge(Manifest manifest, ReplacedRows replaced, ProgressMeter progressMeter, LongConsumer begin) {
        database.execute("set foreign_key_checks = 0");
        try {
            run(new MergePlan(manifest).steps(), replaced, progressMeter, begin);
        } finally {
            database.execute("set foreign_key_checks = 1");
        }
    }

    private void run(List<MergeStep> plan, ReplacedRows replaced, ProgressMeter progressMeter, LongConsumer begin) {
        Timestamp now = Timestamp.from(clock.instant());
        List<MergeStep> steps = plan.stream().filter(this::hasWork).toList();
        Map<KeyRanges, Long> sizes = new HashMap<>();
        steps.forEach(step -> sizes.computeIfAbsent(step.ranges(), keyRanges -> keyRanges.last(database)));
        long units = steps.stream()
                .mapToLong(step -> sizes.getOrDefault(step.ranges(), 0L))
                .sum();
        begin.accept(units);
        steps.forEach(step -> run(step, replaced, progressMeter, now));
        ActiveRule.apply(database, now, replaced);
    }

    private boolean hasWork(MergeStep step) {
        return (!step.timesOnly() || holdsTimes(step.file()))
                && (!step.existingOnly() || KeyRanges.ofRecords(step.file()).last(database) > 0);
    }

    private boolean holdsTimes(RosterFile file) {
        return !database.queryForList(
                        "select 1 from %s where last_modified is not null limit 1".formatted(file.staging()))
                .isEmpty();
    }

    private void run(MergeStep step, ReplacedRows replaced, ProgressMeter progressMeter, Timestamp now) {
        progressMeter.file(step.file().fileName());
        KeyRanges.forEachPart(step.ranges().last(database), PART, (above, upTo) -> {
            // The search for what differs takes most of the time, and is made once if nothing does.
            if (replaced.keep(database, step.change(), above, upTo) || !step.existingOnly()) {
                database.update(
                        step.change().sql(),
                        step.timesOnly() ? new Object[] {above, upTo} : new Object[] {now, above, upTo});
            }
            progressMeter.advance(upTo, upTo - above);
        });
    }

    /// Writes the staged rows into the records in one transaction, which is rolled back unless its report says that it
    /// is applied.
    ///
    /// @param begin begins the step with its units of work
    /// @param report makes the report in the same transaction, from the rows that are replaced
    ImportReport write(
            Manifest manifest,
            ProgressMeter progressMeter,
            LongConsumer begin,
            Function<ReplacedRows, ImportReport> report) {
        ImportReport written = transaction.execute(status -> {
            sample.removeIfLoaded();
            ReplacedRows replaced = ReplacedRows.begin(database);
            merge(manifest, replaced, progressMeter, begin);
            ImportReport made = report.apply(replaced);
            if (!made.applied()) {
                status.setRollbackOnly();
            }
            return made;
        });
        return Objects.requireNonNull(written);
    }

    /// The statements that write a zip's records, ordered so that each file follows the ones it refers to.
    static final class MergePlan {

        private final Manifest manifest;

        MergePlan(Manifest manifest) {
            this.manifest = manifest;
        }

        List<MergeStep> steps() {
            return manifest.present().stream().flatMap(this::steps).toList();
        }

        private Stream<MergeStep> steps(RosterFile file) {
            FileMode fileMode = manifest.mode(file);
            if (file.equals(CommonFiles.DEMOGRAPHICS)) {
                RosterFile users = manifest.version().file("users").orElseThrow();
                return SpecialSteps.demographics(users, fileMode).stream();
            }
            if (file.equals(CommonFiles.CLASSES)) {
                return Stream.concat(merge(file, fileMode), SpecialSteps.classTerms());
            }
            if (file.equals(Version11.USERS)) {
                return Stream.concat(merge(file, fileMode), derivedRoles(fileMode));
            }
            return merge(file, fileMode);
        }

        private Stream<MergeStep> merge(RosterFile file, FileMode fileMode) {
            MergeSql sql = new MergeSql(manifest.version(), file);
            Stream<MergeStep> staged = sql.ofStaged();
            return fileMode == FileMode.BULK
                    ? Stream.concat(staged, Stream.of(MergeStep.ofRecords(file, sql.retire())))
                    : staged;
        }

        private Stream<MergeStep> derivedRoles(FileMode fileMode) {
            Stream<MergeStep> roles = Stream.concat(
                    Stream.of(SpecialSteps.formerPrimaryOrgs(Version11.USERS)), merge(Version12.ROLES, fileMode));
            return fileMode == FileMode.DELTA
                    ? Stream.concat(roles, Stream.of(SpecialSteps.formerRoles(Version11.USERS)))
                    : roles;
        }
    }
}
