package org.gradeport.school.oneroster.check;

import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.Version12;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.springframework.jdbc.core.JdbcTemplate;

/// Warns about users whose primary organisation is none of their stored roles, if the zip has no roles of them.
public final class PrimaryOrgCheck {

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Findings findings;

    public PrimaryOrgCheck(Manifest manifest, JdbcTemplate database, Findings findings) {
        this.manifest = manifest;
        this.database = database;
        this.findings = findings;
    }

    public void run() {
        RosterFile users = manifest.version().file("users").orElseThrow();
        if (manifest.present().contains(users)
                && manifest.mode(Version12.ROLES) != FileMode.BULK
                && !findings.hasErrors(users.fileName())) {
            warn(users);
        }
    }

    private void warn(RosterFile users) {
        database.query("""
                select s.row_no, s.primary_org from import_person s
                straight_join person p force index (person_sourced_id) on p.sourced_id = s.sourced_id
                where s.active and s.primary_org is not null and s.row_no > 0
                and not exists (select 1 from import_person_role staged force index (import_person_role_person)
                  where staged.person = s.sourced_id and staged.row_no > 0)
                and exists (select 1 from person_role r force index (person_role_person_role)
                  where r.person_id = p.id and r.active)
                and not exists (select 1 from person_role r force index (person_role_person_role)
                  straight_join org o on o.id = r.org_id
                  where r.person_id = p.id and r.active and o.sourced_id = s.primary_org)
                order by s.row_no""", row -> {
            findings.warning(
                    new Place(users.fileName(), row.getLong(1), "primaryOrgSourcedId"),
                    "other_primary_org",
                    "oneroster.no-role-in-primary-org",
                    QuotedValue.of(row.getString(2)));
        });
    }
}
