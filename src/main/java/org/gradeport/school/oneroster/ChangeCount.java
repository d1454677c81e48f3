package org.gradeport.school.oneroster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradeport.school.FileChanges;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.Version11;
import org.gradeport.school.oneroster.binding.Version12;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.gradeport.school.oneroster.stage.KeyRanges;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts what a package without errors adds, changes and deactivates, before it is written.
final class ChangeCount {

    private static final int PART = 100_000;

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Map<RosterFile, Long> older;
    private final boolean recordsStay;

    /// @param older the rows of deltas that were removed from staging; they change nothing
    /// @param recordsStay false if the import will delete the sample school
    ChangeCount(Manifest manifest, JdbcTemplate database, Map<RosterFile, Long> older, boolean recordsStay) {
        this.manifest = manifest;
        this.database = database;
        this.older = older;
        this.recordsStay = recordsStay;
    }

    /// The roles of OneRoster 1.1 stand in users.csv, and are counted as roles.csv.
    List<FileChanges> run(ProgressMeter progressMeter, int from, int to) {
        List<RosterFile> files = manifest.present().stream()
                .flatMap(file -> file.equals(Version11.USERS) ? Stream.of(file, Version12.ROLES) : Stream.of(file))
                .toList();
        progressMeter.begin(Step.CHECKING, from, to, files.size());
        List<FileChanges> all = new ArrayList<>();
        for (RosterFile file : files) {
            progressMeter.file(file.fileName());
            all.add(count(file));
            progressMeter.advance(0, 1);
        }
        return all;
    }

    private FileChanges count(RosterFile file) {
        boolean derived = file.equals(Version12.ROLES) && manifest.present().contains(Version11.USERS);
        FileMode mode = manifest.mode(derived ? Version11.USERS : file);
        CompareSql sql = CompareSql.of(manifest.version(), file);
        ChangeTally tally = new ChangeTally();
        tallyRows(
                file,
                recordsStay ? sql.verdict() : "if(s.active, 'added', 'unchanged')",
                recordsStay ? sql.rows() : file.staging() + " s",
                tally);
        if (recordsStay && mode == FileMode.BULK) {
            tallyMissing(file, sql, tally);
        } else if (recordsStay && derived) {
            tallyFormerRoles(tally);
        }
        return tally.changes(file, mode, older.getOrDefault(file, 0L), new ChangeExamples(database, file, sql));
    }

    private void tallyRows(RosterFile file, String verdict, String rows, ChangeTally tally) {
        KeyRanges ranges = KeyRanges.ofStaged(file);
        String query = """
                select v.verdict, count(*), min(v.row_no), max(v.row_no)
                from (select %s verdict, s.row_no from %s where %s) v group by v.verdict""".formatted(verdict, rows, ranges.condition("s"));
        KeyRanges.forEachPart(
                ranges.last(database), PART, (above, upTo) -> database.query(query, tally::addRows, above, upTo));
    }

    private void tallyMissing(RosterFile file, CompareSql sql, ChangeTally tally) {
        KeyRanges ranges = new KeyRanges(sql.table(), "id");
        String query = """
                select count(*), min(t.id), max(t.id)
                from %1$s t left join %2$s s force index (%2$s_sourced_id) on s.sourced_id = t.sourced_id
                where %3$s and %4$s and s.row_no is null""".formatted(sql.table(), file.staging(), ranges.condition("t"), sql.active());
        KeyRanges.forEachPart(
                ranges.last(database), PART, (above, upTo) -> database.query(query, tally::addMissing, above, upTo));
    }

    private void tallyFormerRoles(ChangeTally tally) {
        database.query(
                "select count(*), min(t.id), max(t.id) from " + SpecialSteps.FORMER_ROLES
                        + " where u.row_no > 0 and t.active and s.row_no is null",
                tally::addMissing);
    }
}
