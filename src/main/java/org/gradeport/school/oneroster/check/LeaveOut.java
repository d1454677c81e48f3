package org.gradeport.school.oneroster.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.springframework.jdbc.core.JdbcTemplate;

/// Removes rows that do not fit the other rows from staging, file by file, so that references to them are left out,
/// too.
public final class LeaveOut {

    /// No school's tree of organisations is deeper.
    private static final int DEEPEST = 30;

    private static final int MOST_AT_ONCE = 1_000;

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Findings findings;
    private final boolean recordsStay;
    private final CrossCheck crossCheck;
    private final Set<Long> rows = new TreeSet<>();

    public LeaveOut(Manifest manifest, JdbcTemplate database, Findings findings, boolean recordsStay) {
        this.manifest = manifest;
        this.database = database;
        this.findings = findings;
        this.recordsStay = recordsStay;
        this.crossCheck = CrossCheck.passing(manifest, database, this::take);
    }

    public void run() {
        loadExisting();
        manifest.present().forEach(this::leaveOut);
        if (recordsStay) {
            new ExistingRecords(manifest, database).unload();
        }
    }

    private void leaveOut(RosterFile file) {
        boolean removed = removeErrorsOf(file);
        for (int level = 0; removed && file.isTree() && level < DEEPEST; level++) {
            removed = removeErrorsOf(file);
        }
    }

    private boolean removeErrorsOf(RosterFile file) {
        long before = findings.warnings();
        crossCheck.errorsOf(file, () -> delete(file));
        boolean removed = findings.warnings() > before;
        if (removed && manifest.mode(file) == FileMode.DELTA) {
            // A record stays as it is, and can be referred to, if its change is left out.
            loadExisting();
        }
        return removed;
    }

    private void loadExisting() {
        if (recordsStay) {
            new ExistingRecords(manifest, database).load();
        }
    }

    private void take(Severity severity, Place place, String code, Supplier<String> message) {
        if (severity == Severity.ERROR && place.row() > 0 && rows.add(place.row())) {
            findings.leftOut(place, code, message);
        }
    }

    /// The rows of one part, and what their fields list.
    private void delete(RosterFile file) {
        List<Long> all = List.copyOf(rows);
        rows.clear();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            String numbers = all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            file.fields().stream()
                    .filter(field -> field.type().isList())
                    .forEach(field -> database.update("""
                            delete l from %1$s s
                            straight_join import_list l force index (import_list_sourced_id)
                              on l.field = ? and l.sourced_id = s.sourced_id and l.row_no = s.row_no
                            where s.row_no in (%2$s)""".formatted(file.staging(), numbers), file.listKey(field)));
            database.update("delete from %s where row_no in (%s)".formatted(file.staging(), numbers));
        }
    }
}
