package org.gradeport.school.oneroster.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.gradeport.school.oneroster.stage.FutureTimes;
import org.springframework.jdbc.core.JdbcTemplate;

/// Finds staged rows that the sender changed before the stored ones. In a delta, which may come late, they are removed
/// from staging, so that all further steps see the stored record; in a snapshot they replace it.
public final class OlderRows {

    private static final String TIME = "%Y-%m-%d %T";

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Findings findings;
    private final FutureTimes future;

    public OlderRows(Manifest manifest, JdbcTemplate database, Findings findings, FutureTimes future) {
        this.manifest = manifest;
        this.database = database;
        this.findings = findings;
        this.future = future;
    }

    /// The column of the records with the time of the file's row.
    public static String timeOf(RosterFile file) {
        return file.equals(CommonFiles.DEMOGRAPHICS) ? "demographics_modified" : "last_modified";
    }

    /// Warns about them, and removes those of deltas; returns how many of each delta file are removed.
    public Map<RosterFile, Long> remove() {
        return manifest.present().stream().collect(Collectors.toMap(file -> file, this::remove));
    }

    private long remove(RosterFile file) {
        boolean delta = manifest.mode(file) == FileMode.DELTA;
        // A sourcedId that stands twice is an error, which must not go with one of its rows.
        String older = """
                %1$s s straight_join %2$s t force index (%2$s_sourced_id) on t.sourced_id = s.sourced_id
                left join %1$s d force index (%1$s_sourced_id) on d.sourced_id = s.sourced_id and d.row_no <> s.row_no
                """.formatted(file.staging(), table(file));
        String condition = """
                where s.last_modified is not null and s.last_modified < t.%1$s and t.%1$s <= '%2$s' and d.row_no is null""".formatted(timeOf(file), future.latest().replace("Z", ""));
        long rows = warn(file, older, condition, delta);
        if (rows > 0 && delta) {
            delete(file, older, condition);
        }
        return delta ? rows : 0;
    }

    private String table(RosterFile file) {
        return file.equals(CommonFiles.DEMOGRAPHICS) ? manifest.version().table("users") : file.table();
    }

    private long warn(RosterFile file, String older, String condition, boolean delta) {
        return database
                .query("""
                        select count(*) over (), s.row_no, s.sourced_id, date_format(s.last_modified, '%2$s'),
                          date_format(t.%3$s, '%2$s')
                        from %1$s %4$s order by s.row_no limit 1""".formatted(older, TIME, timeOf(file), condition), (row, _) -> {
                    long rows = row.getLong(1);
                    String id = QuotedValue.of(row.getString(3));
                    findings.warning(
                            new Place(file.fileName(), row.getLong(2), "dateLastModified"),
                            "older_row",
                            delta ? "oneroster.older-rows" : "oneroster.older-rows-bulk",
                            rows,
                            id,
                            row.getString(4),
                            row.getString(5));
                    return rows;
                })
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /// Their lists go with them.
    private void delete(RosterFile file, String older, String condition) {
        List<String> lists = file.fields().stream()
                .filter(rosterField -> rosterField.type().isList())
                .map(rosterField -> "'%s'".formatted(file.listKey(rosterField)))
                .toList();
        database.update(
                lists.isEmpty()
                        ? "delete s from %s %s".formatted(older, condition)
                        : """
                        delete s, l from %s
                        left join import_list l force index (import_list_sourced_id)
                          on l.field in (%s) and l.sourced_id = s.sourced_id and l.row_no = s.row_no
                        %s""".formatted(older, String.join(", ", lists), condition));
    }
}
