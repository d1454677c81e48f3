package org.gradeport.school.oneroster.check;

import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.school.Finding;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.Version12;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Warns of student numbers and user names that two people have, and of students who are in a class twice at a time.
/// Rows of a delta are compared with the stored records, too.
public final class RepeatedValues {

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Findings findings;

    public RepeatedValues(Manifest manifest, JdbcTemplate database, Findings findings) {
        this.manifest = manifest;
        this.database = database;
        this.findings = findings;
    }

    /// A value that occurs twice.
    ///
    /// @param total all such values
    /// @param stored the sourcedId of the stored record, unless both are rows of the file
    private record Repeated(
            long total, long row, long otherRow, @Nullable String stored, String value, String within) {

        String other() {
            return stored == null
                    ? Texts.say("oneroster.repeated.row", otherRow)
                    : Texts.say("oneroster.repeated.stored", QuotedValue.of(stored));
        }
    }

    public void run() {
        RosterFile users = manifest.version().file("users").orElseThrow();
        if (isRead(users)) {
            boolean bulk = manifest.mode(users) == FileMode.BULK;
            boolean allRoles = manifest.mode(roles(users)) == FileMode.BULK;
            warn(users, "identifier", "repeated_number", RepeatedSql.numbers(bulk, allRoles));
            warn(users, "username", "repeated_username", RepeatedSql.usernames(bulk));
        }
        if (isRead(CommonFiles.ENROLLMENTS)) {
            boolean bulk = manifest.mode(CommonFiles.ENROLLMENTS) == FileMode.BULK;
            warn(CommonFiles.ENROLLMENTS, "userSourcedId", "repeated_enrollment", RepeatedSql.enrollments(bulk));
        }
    }

    /// A file with errors may repeat a value by such an error.
    private boolean isRead(RosterFile file) {
        return manifest.present().contains(file) && !findings.hasErrors(file.fileName());
    }

    /// The file with the roles of the users.
    private RosterFile roles(RosterFile users) {
        return manifest.version().file(Version12.ROLES.name()).orElse(users);
    }

    private void warn(RosterFile file, String field, String code, String sql) {
        List<Repeated> first = database.query(
                "select count(*) over (), r.* from (%s) r order by r.row_no limit %d".formatted(sql, Finding.ROWS),
                (row, _) -> new Repeated(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
        for (int i = 0; i < first.size(); i++) {
            Repeated repeated = first.get(i);
            findings.warnings(
                    new Place(file.fileName(), repeated.row(), field),
                    code,
                    i == 0 ? repeated.total() - first.size() + 1 : 1,
                    () -> Texts.say(
                            "oneroster." + code.replace('_', '-'),
                            QuotedValue.of(repeated.value()),
                            repeated.other(),
                            repeated.row(),
                            repeated.within()));
        }
    }
}
