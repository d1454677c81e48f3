package org.gradeport.school.oneroster.check;

import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.springframework.jdbc.core.JdbcTemplate;

/// Warns about deletions of unknown records, which may be meant for another portal.
public final class DeletionCheck {

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Findings findings;

    public DeletionCheck(Manifest manifest, JdbcTemplate database, Findings findings) {
        this.manifest = manifest;
        this.database = database;
        this.findings = findings;
    }

    public void run() {
        manifest.present().stream()
                .filter(file -> !file.equals(CommonFiles.DEMOGRAPHICS))
                .filter(file -> manifest.mode(file) == FileMode.DELTA)
                .forEach(this::unknownDeletions);
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
}
