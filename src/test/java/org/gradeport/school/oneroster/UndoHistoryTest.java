package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradeport.school.FileLoss;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportUndo;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.RecordsQuery;
import org.gradeport.security.Role;
import org.gradeport.testing.model.ModelTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Random histories of imports, some of which are undone: losses are counted from the tables before and after, and an
/// undo brings back all rows.
class UndoHistoryTest extends ImportFixture {

    private static final int PACKAGES = 8;
    private static final String ACTIVE = "active and not detached";

    private static final String ROLES = "roles.csv";
    private static final String BIRTHS = "days of birth";
    private static final String SEXES = "sexes";

    /// What makes two records of a file the same.
    private static final Map<String, String> SAME = Map.of(
            "orgs.csv", "id from org where active",
            "academicSessions.csv", "id from academic_session where active",
            "courses.csv", "id from course where " + ACTIVE,
            "classes.csv", "id from class where " + ACTIVE,
            "users.csv", "id from person where active",
            "enrollments.csv", "concat_ws(' ', id, role, person_id) from enrollment where " + ACTIVE,
            "categories.csv", "id from category where active",
            "lineItems.csv", "id from line_item where " + ACTIVE,
            "results.csv",
                    "concat(id, ' ', student_id, if(coalesce(score, text_score) is null, ' blank', ' scored'))"
                            + " from result where " + ACTIVE);

    @Autowired
    ImportUndo undo;

    @Autowired
    RecordsQuery query;

    @Autowired
    RecordTables tables;

    @ModelTest
    void an_undo_brings_back_every_row_and_losses_are_those_of_the_tables(long seed) throws IOException {
        Random random = new Random(seed);
        RandomPackages packages = new RandomPackages(random);
        accounts.signIn(Role.ADMIN);
        send(packages.whole(), "the whole");
        for (int i = 0; i < PACKAGES; i++) {
            String what = "seed %d, package %d".formatted(seed, i);
            String before = tables.allButTimes();
            Map<String, Set<String>> active = active();
            ImportReport report = send(packages.next(), what);
            assertThat(losses(report)).as(what).isEqualTo(lost(active, active()));
            if (random.nextBoolean()) {
                undo.run(query.lastImports().getFirst().undo().id());
                assertThat(tables.allButTimes()).as(what).isEqualTo(before);
            }
        }
    }

    private static Map<String, String> losses(ImportReport report) {
        Map<String, String> losses = new TreeMap<>();
        for (FileLoss loss : report.fileLosses()) {
            losses.put(loss.file(), "%d of %d".formatted(loss.deactivated(), loss.active()));
        }
        return losses;
    }

    private Map<String, Set<String>> active() {
        Map<String, Set<String>> active = new HashMap<>();
        SAME.forEach((file, rows) -> active.put(file, set(rows)));
        active.put(BIRTHS, set("concat(id, ' birth') from person where active and birth_date is not null"));
        active.put(SEXES, set("concat(id, ' sex') from person where active and sex is not null"));
        active.put(ROLES, set("concat_ws(' ', id, person_id, role, org_id) from person_role where " + ACTIVE));
        return active;
    }

    private Set<String> set(String rows) {
        return new HashSet<>(database.sql("select " + rows)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list());
    }

    private static Map<String, String> lost(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        Map<String, String> lost = new TreeMap<>();
        cleared(before, after).ifPresent(people -> lost.put("demographics.csv", people));
        before.forEach((file, records) -> {
            if (file.equals(BIRTHS) || file.equals(SEXES)) {
                return;
            }
            Set<String> stay = after.getOrDefault(file, Set.of());
            long gone = file.equals(ROLES)
                    ? lostRoles(records, stay)
                    : records.stream()
                            .filter(record ->
                                    !stay.contains(record) && !stay.contains(record.replace("blank", "scored")))
                            .count();
            if (gone > 0) {
                lost.put(file, "%d of %d".formatted(gone, records.size()));
            }
        });
        return lost;
    }

    /// The people who stay active and lose a day of birth or a sex, of all who had one.
    private static Optional<String> cleared(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        Set<String> had = new HashSet<>();
        Set<String> lost = new HashSet<>();
        Stream.of(BIRTHS, SEXES)
                .forEach(values -> before.getOrDefault(values, Set.of()).forEach(value -> {
                    String person = value.substring(0, value.indexOf(' '));
                    had.add(person);
                    if (after.getOrDefault("users.csv", Set.of()).contains(person)
                            && !after.getOrDefault(values, Set.of()).contains(value)) {
                        lost.add(person);
                    }
                }));
        return lost.isEmpty() ? Optional.empty() : Optional.of("%d of %d".formatted(lost.size(), had.size()));
    }

    /// A role stays if the person has it in the organisation, or if its row still gives it to the person.
    private static long lostRoles(Set<String> before, Set<String> after) {
        Set<String> stays = new HashSet<>();
        after.stream().map(role -> List.of(role.split(" "))).forEach(role -> {
            stays.add("%s %s in %s".formatted(role.get(1), role.get(2), role.get(3)));
            stays.add("%s %s by %s".formatted(role.get(1), role.get(2), role.get(0)));
        });
        return before.stream()
                .map(role -> List.of(role.split(" ")))
                .filter(role -> !stays.contains("%s %s in %s".formatted(role.get(1), role.get(2), role.get(3)))
                        && !stays.contains("%s %s by %s".formatted(role.get(1), role.get(2), role.get(0))))
                .count();
    }

    private ImportReport send(SmallZip zip, String what) throws IOException {
        ImportReport report =
                records.apply(zip.write(folder), "history.zip", RecordsImport.ACCEPTED_BY_NAME, ImportListener.NONE);
        assertThat(report.applied()).as("%s: %s", what, report.findings()).isTrue();
        return report;
    }
}
