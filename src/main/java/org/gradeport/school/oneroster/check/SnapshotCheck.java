package org.gradeport.school.oneroster.check;

import java.util.Objects;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.springframework.jdbc.core.JdbcTemplate;

/// Warns about effects of an import on existing records: a snapshot that lacks most of them is more often an incomplete
/// file than a closed school, and a deletion of an unknown record may be meant for another portal.
public final class SnapshotCheck {

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Findings findings;

    public SnapshotCheck(Manifest manifest, JdbcTemplate database, Findings findings) {
        this.manifest = manifest;
        this.database = database;
        this.findings = findings;
    }

    /// Checks the staged rows as one snapshot.
    ///
    /// @param recordsStay false if the import will delete the records, which are the sample school
    public void run(boolean recordsStay) {
        manifest.present().stream()
                .filter(file -> !file.equals(CommonFiles.DEMOGRAPHICS))
                .forEach(file -> check(file, recordsStay));
    }

    private void check(RosterFile file, boolean recordsStay) {
        if (manifest.mode(file) == FileMode.DELTA) {
            unknownDeletions(file);
        } else if (recordsStay) {
            losses(file);
        }
    }

    private void losses(RosterFile file) {
        long active = count("select count(*) from %s where active".formatted(file.table()));
        long contained = active == 0 ? 0 : count("""
                select count(*) from %1$s t where t.active
                and exists (select 1 from %2$s s force index (%2$s_sourced_id)
                  where s.sourced_id = t.sourced_id and s.active)""".formatted(file.table(), file.staging()));
        if (contained * 2 < active) {
            findings.warning(
                    Place.file(file.fileName()), "many_missing", "oneroster.many-missing", active - contained, active);
        }
    }

    private void unknownDeletions(RosterFile file) {
        database.query("""
                select s.row_no, s.sourced_id from %s s left join %s t on t.sourced_id = s.sourced_id
                where not s.active and s.sourced_id is not null and t.id is null""".formatted(file.staging(), file.table()), row -> {
            String id = row.getString(2);
            findings.warning(
                    new Place(file.fileName(), row.getLong(1), "sourcedId"),
                    "unknown_deletion",
                    "oneroster.unknown-deletion",
                    QuotedValue.of(id));
        });
    }

    private long count(String sql) {
        return Objects.requireNonNull(database.queryForObject(sql, Long.class));
    }
}
