package org.gradeport.school;

import org.gradeport.school.sample.SampleRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// A made-up school to look around in, until the first real import or until somebody removes it; then it never returns.
@Service
public class SampleSchool {

    /// The sourcedId of one of its teachers, who teaches several classes.
    public static final String TEACHER = SampleRecords.TEACHER;

    private static final Logger log = LoggerFactory.getLogger(SampleSchool.class);

    private final SampleSchoolProperties properties;
    private final SampleRecords records;
    private final SampleRun run;
    private final RecordCountQuery recordCountQuery;
    private final SampleSignIns signIns;
    private final TransactionTemplate transaction;

    SampleSchool(
            SampleSchoolProperties properties,
            SampleRecords records,
            SampleRun run,
            RecordCountQuery recordCountQuery,
            SampleSignIns signIns,
            TransactionTemplate transaction) {
        this.properties = properties;
        this.records = records;
        this.run = run;
        this.recordCountQuery = recordCountQuery;
        this.signIns = signIns;
        this.transaction = transaction;
    }

    /// Loads it if the settings want it and nothing was ever imported, all or nothing; false if it was not loaded.
    public boolean loadIfWanted() {
        if (!properties.wanted() || !run.isFirst()) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> load());
            log.info("Loaded the sample school; the first import or the Records page takes it away");
            return true;
        } catch (DuplicateKeyException e) {
            log.info("Another node loaded the sample school first");
            return false;
        }
    }

    private void load() {
        run.begin();
        records.write();
        run.finish(recordCountQuery.all());
        signIns.create(TEACHER);
    }

    /// Whether the records are the sample's.
    public boolean isLoaded() {
        return run.isLoaded();
    }

    /// Takes the sample and its accounts away at an administrator's wish; false if it was not there.
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public boolean remove() {
        return removeIfLoaded();
    }

    /// Takes the sample and its accounts away within the caller's transaction; false if it was not there.
    @Transactional
    public boolean removeIfLoaded() {
        if (!run.end()) {
            return false;
        }
        records.remove();
        signIns.remove();
        log.info("Removed the sample school");
        return true;
    }
}
