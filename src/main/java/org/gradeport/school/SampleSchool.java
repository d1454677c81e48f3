package org.gradeport.school;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An invented school to look around in, until the first real import or until somebody removes it; it never returns.
@Service
public class SampleSchool {

    /// The sourcedId of one of its teachers, who teaches several classes.
    public static final String TEACHER = "sample-teacher-26";

    private static final Logger log = LoggerFactory.getLogger(SampleSchool.class);

    private final SampleSchoolProperties properties;
    private final SampleRecords records;
    private final SampleRun run;
    private final SampleSignIns signIns;

    SampleSchool(SampleSchoolProperties properties, SampleRecords records, SampleRun run, SampleSignIns signIns) {
        this.properties = properties;
        this.records = records;
        this.run = run;
        this.signIns = signIns;
    }

    /// Whether the settings want it and nothing was ever imported.
    public boolean isWanted() {
        return properties.wanted() && run.isFirst();
    }

    /// Adds its row among the imports and its accounts to its records, within the caller's transaction.
    @Transactional
    public void complete(Instant started, RecordCounts counts) {
        run.write(started, counts);
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
