package org.gradeport.school.oneroster.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.SchoolLoss;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.Version11;
import org.gradeport.school.oneroster.binding.Version12;
import org.gradeport.school.oneroster.check.SchoolRows.Figures;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts the active records that an import makes inactive, per file and per school: many are more often an incomplete
/// package than a closed school.
public final class LossCheck {

    private static final int LISTED = 1_000;

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Findings findings;
    private final ImportProperties limits;
    private final List<SchoolLoss> losses = new ArrayList<>();
    private final Map<String, List<SchoolLoss>> missing = new LinkedHashMap<>();

    public LossCheck(Manifest manifest, JdbcTemplate database, Findings findings, ImportProperties limits) {
        this.manifest = manifest;
        this.database = database;
        this.findings = findings;
        this.limits = limits;
    }

    private record Loss(long active, long lost) {}

    /// Warns of losses beyond the limits, and returns those of schools, the largest first.
    public List<SchoolLoss> run() {
        manifest.present().stream()
                .filter(file -> !file.equals(CommonFiles.DEMOGRAPHICS))
                .forEach(file -> check(file, manifest.mode(file)));
        if (manifest.mode(Version11.USERS) == FileMode.BULK
                && manifest.present().contains(Version11.USERS)) {
            // These roles get other sourcedIds than those of OneRoster 1.2, so only schools without any count.
            figures(Version12.ROLES, FileMode.BULK)
                    .forEach(figures -> addIfMissing(Version12.ROLES, FileMode.BULK, figures));
        }
        missing.values().forEach(this::warnOfSchool);
        losses.stream()
                .filter(loss ->
                        !missing.containsKey(loss.school()) && exceeds(loss.active(), loss.deactivated(), false))
                .forEach(this::warnOfPart);
        return losses.stream()
                .sorted(Comparator.comparingLong(SchoolLoss::deactivated).reversed())
                .limit(LISTED)
                .toList();
    }

    private void check(RosterFile file, FileMode mode) {
        SchoolRows schoolRows = SchoolRows.of(file);
        Loss loss = mode == FileMode.BULK ? lossOfSnapshot(file) : lossOfDelta(file);
        boolean most = mode == FileMode.BULK && loss.lost() * 2 > loss.active();
        if (exceeds(loss.active(), loss.lost(), most)) {
            findings.warning(
                    Place.file(file.fileName()),
                    "many_missing",
                    mode == FileMode.BULK ? "oneroster.many-missing" : "oneroster.many-deleted",
                    loss.lost(),
                    loss.active());
        }
        // Rows that a snapshot moves to another school are lost to this one only.
        boolean moves = mode == FileMode.BULK && !schoolRows.incoming().isEmpty();
        if (!schoolRows.rows().isEmpty() && (loss.lost() > 0 || moves)) {
            figures(file, mode).forEach(figures -> add(file, mode, figures));
        }
    }

    private List<Figures> figures(RosterFile file, FileMode mode) {
        return database.query(
                SchoolRows.of(file).query(file, mode),
                (row, _) -> new Figures(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)));
    }

    private Loss lossOfSnapshot(RosterFile file) {
        return Objects.requireNonNull(database.queryForObject(
                "select count(*), coalesce(sum(%s), 0) from %s t %s where t.active"
                        .formatted(SchoolRows.lost(FileMode.BULK), file.table(), SchoolRows.join(file, FileMode.BULK)),
                (row, _) -> new Loss(row.getLong(1), row.getLong(2))));
    }

    private Loss lossOfDelta(RosterFile file) {
        long lost = count("""
                select count(*) from %1$s s straight_join %2$s t force index (%2$s_sourced_id)
                  on t.sourced_id = s.sourced_id where not s.active and t.active""".formatted(file.staging(), file.table()));
        return new Loss(
                lost > limits.maxLossRows() ? count("select count(*) from %s where active".formatted(file.table())) : 0,
                lost);
    }

    private void add(RosterFile file, FileMode mode, Figures figures) {
        if (figures.lost() > 0) {
            losses.add(loss(file, figures));
        }
        if (SchoolRows.of(file).vital()) {
            addIfMissing(file, mode, figures);
        }
    }

    private void addIfMissing(RosterFile file, FileMode mode, Figures figures) {
        // All rows of a snapshot that name a school come in; a user does not name one, and stays with the roles.
        boolean replaced = mode == FileMode.BULK
                && !file.table().equals("person")
                && !file.table().equals("org");
        long stays = replaced ? 0 : figures.active() - figures.lost();
        if (stays + figures.incoming() == 0) {
            missing.computeIfAbsent(figures.id(), _ -> new ArrayList<>()).add(loss(file, figures));
        }
    }

    private static SchoolLoss loss(RosterFile file, Figures figures) {
        return new SchoolLoss(figures.id(), figures.name(), file.fileName(), figures.active(), figures.lost());
    }

    private boolean exceeds(long active, long lost, boolean most) {
        return lost * 100 > active * limits.maxLossPercent() && (most || lost > limits.maxLossRows());
    }

    private void warnOfSchool(List<SchoolLoss> files) {
        String figures = files.stream()
                .map(loss -> "%s (%d)".formatted(loss.file(), loss.active()))
                .collect(Collectors.joining(", "));
        findings.warning(Place.ZIP, "school_missing", "oneroster.school-missing", name(files.getFirst()), figures);
    }

    private void warnOfPart(SchoolLoss loss) {
        findings.warning(
                Place.file(loss.file()),
                "many_missing",
                "oneroster.many-missing-of-school",
                name(loss),
                loss.deactivated(),
                loss.active());
    }

    private static String name(SchoolLoss loss) {
        return "%s (%s)".formatted(QuotedValue.of(loss.name()), loss.school());
    }

    private long count(String sql) {
        return Objects.requireNonNull(database.queryForObject(sql, Long.class));
    }
}
