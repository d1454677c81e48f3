package org.gradeport.school.oneroster.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.Version12;
import org.springframework.jdbc.core.JdbcTemplate;

/// Copies records that a zip refers to but does not contain into staging, with negative row numbers, so that all checks
/// read staging only.
public final class ExistingRecords {

    private final Manifest manifest;
    private final JdbcTemplate database;

    public ExistingRecords(Manifest manifest, JdbcTemplate database) {
        this.manifest = manifest;
        this.database = database;
    }

    public void load() {
        StagedReference.of(manifest).stream()
                .filter(stagedReference -> isOpen(stagedReference.target()))
                .forEach(this::load);
        if (isOpen(CommonFiles.ENROLLMENTS)) {
            database.update(insert(CommonFiles.ENROLLMENTS, """
                    (select distinct s.student as name from import_result s) n
                    straight_join person p force index (person_sourced_id) on p.sourced_id = n.name
                    straight_join enrollment t on t.person_id = p.id"""));
        }
        if (manifest.mode(Version12.ROLES) == FileMode.DELTA) {
            database.update(insert(Version12.ROLES, """
                    (select distinct s.person as name from import_person_role s) n
                    straight_join person p force index (person_sourced_id) on p.sourced_id = n.name
                    straight_join person_role t on t.person_id = p.id and t.active"""));
        }
    }

    /// Takes the copies away again.
    void unload() {
        manifest.version()
                .files()
                .forEach(file -> database.update("delete from %s where row_no < 0".formatted(file.staging())));
    }

    private boolean isOpen(RosterFile file) {
        return manifest.mode(file) != FileMode.BULK;
    }

    private void load(StagedReference stagedReference) {
        database.update(insert(stagedReference.target(), """
                (select distinct s.%1$s as name from %2$s s where %3$s) n
                straight_join %4$s t force index (%4$s_sourced_id) on t.sourced_id = n.name""".formatted(
                        stagedReference.column(),
                        stagedReference.ranges().table(),
                        stagedReference.filter(),
                        stagedReference.target().table())));
    }

    private String insert(RosterFile file, String source) {
        List<String> columns = new ArrayList<>(List.of("sourced_id", "active"));
        List<String> values = new ArrayList<>(List.of("t.sourced_id", "t.active"));
        List<String> joins = new ArrayList<>();
        for (RosterField rosterField : file.merged()) {
            columns.add(String.valueOf(rosterField.column()));
            values.add(
                    rosterField.target() == null
                            ? "t." + rosterField.column()
                            : "r_%s.sourced_id".formatted(rosterField.column()));
            joins.addAll(join(rosterField));
        }
        return """
                insert into %1$s (row_no, %2$s)
                select -t.id, %3$s from %4$s %5$s
                left join %1$s x force index (%1$s_sourced_id) on x.sourced_id = t.sourced_id where x.sourced_id is null""".formatted(
                        file.staging(),
                        String.join(", ", columns),
                        String.join(", ", values),
                        source,
                        joins.stream().collect(Collectors.joining(" ")));
    }

    private List<String> join(RosterField rosterField) {
        String target = rosterField.target();
        return target == null
                ? List.of()
                : List.of("left join %1$s r_%2$s on r_%2$s.id = t.%2$s_id"
                        .formatted(manifest.version().table(target), rosterField.column()));
    }
}
