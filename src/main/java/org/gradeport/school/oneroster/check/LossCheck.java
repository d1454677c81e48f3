package org.gradeport.school.oneroster.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gradeport.school.FileLoss;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.ReplacedRows;
import org.gradeport.school.SchoolLoss;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.Version11;
import org.gradeport.school.oneroster.binding.Version12;
import org.gradeport.school.oneroster.check.LossCount.Outcomes;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.springframework.jdbc.core.JdbcTemplate;

/// Warns if an import makes many active records of a file or of a school inactive: that is more often an incomplete
/// package than a closed school. It runs in the transaction of the import, after the last change.
public final class LossCheck {

    private static final int LISTED = 1_000;

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Findings findings;
    private final ImportProperties limits;

    public LossCheck(Manifest manifest, JdbcTemplate database, Findings findings, ImportProperties limits) {
        this.manifest = manifest;
        this.database = database;
        this.findings = findings;
        this.limits = limits;
    }

    /// The losses of files and of schools, also below the limits; those of schools with the largest first.
    public record Losses(List<FileLoss> files, List<SchoolLoss> schools) {

        public static final Losses NONE = new Losses(List.of(), List.of());

        public Losses {
            files = List.copyOf(files);
            schools = List.copyOf(schools);
        }
    }

    /// Warns of losses beyond the limits, and returns all losses.
    public Losses run(ReplacedRows replaced) {
        LossCount count = new LossCount(database, replaced).run();
        count.files().forEach(this::warnOfFile);
        count.missing().values().forEach(this::warnOfSchool);
        count.ofSchools().stream()
                .filter(loss -> !count.missing().containsKey(loss.school())
                        && exceeds(loss.active(), loss.deactivated(), false))
                .forEach(this::warnOfPart);
        return new Losses(
                count.files().entrySet().stream()
                        .map(file -> new FileLoss(file.getKey(), file.getValue().active(), gone(file.getValue())))
                        .filter(loss -> loss.deactivated() > 0)
                        .toList(),
                count.ofSchools().stream()
                        .sorted(Comparator.comparingLong(SchoolLoss::deactivated)
                                .reversed())
                        .limit(LISTED)
                        .toList());
    }

    private static long gone(Outcomes outcomes) {
        return outcomes.lost() - outcomes.of("moved");
    }

    private void warnOfFile(String file, Outcomes outcomes) {
        long gone = gone(outcomes);
        FileMode mode = mode(file);
        if (!exceeds(outcomes.active(), gone, mode == FileMode.BULK && gone * 2 > outcomes.active())) {
            return;
        }
        if (file.equals(LostRows.DEMOGRAPHICS.file())) {
            findings.warning(Place.file(file), "many_missing", "oneroster.many-cleared", gone, outcomes.active());
        } else if (outcomes.of("missing") == gone && mode != FileMode.ABSENT) {
            String key = mode == FileMode.BULK ? "oneroster.many-missing" : "oneroster.many-deleted";
            findings.warning(Place.file(file), "many_missing", key, gone, outcomes.active());
        } else {
            findings.warning(
                    Place.file(file),
                    "many_missing",
                    "oneroster.many-lost",
                    gone,
                    outcomes.active(),
                    outcomes.of("missing"),
                    outcomes.of("detached"),
                    outcomes.of("role"),
                    outcomes.of("other"));
        }
    }

    /// The roles of OneRoster 1.1 are in users.csv.
    private FileMode mode(String file) {
        boolean inUsers =
                file.equals(Version12.ROLES.fileName()) && manifest.present().contains(Version11.USERS);
        String source = inUsers ? Version11.USERS.fileName() : file;
        return manifest.present().stream()
                .filter(present -> present.fileName().equals(source))
                .findFirst()
                .map(manifest::mode)
                .orElse(FileMode.ABSENT);
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
}
