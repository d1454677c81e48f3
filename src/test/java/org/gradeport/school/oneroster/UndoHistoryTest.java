package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gradeport.school.FileLoss;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportUndo;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.RecordsQuery;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.model.ModelTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Random histories of imports, some of which are undone: losses are counted from the tables before and after, and an
/// undo brings back all rows.
@PortalTest
class UndoHistoryTest {

    private static final int PACKAGES = 8;
    private static final String ACTIVE = "active and not detached";

    private static final String ROLES = "roles.csv";

    /// What makes two records of a file the same.
    private static final Map<String, String> SAME = Map.of(
            "orgs.csv", "id from org where active",
            "academicSessions.csv", "id from academic_session where active",
            "courses.csv", "id from course where " + ACTIVE,
            "classes.csv", "id from class where " + ACTIVE,
            "users.csv", "id from person where active",
            "enrollments.csv", "concat_ws(' ', id, role) from enrollment where " + ACTIVE,
            "categories.csv", "id from category where active",
            "lineItems.csv", "id from line_item where " + ACTIVE,
            "results.csv", "id from result where " + ACTIVE);

    @TempDir
    Path folder = Path.of("");

    @Autowired
    RecordsImport records;

    @Autowired
    ImportUndo undo;

    @Autowired
    RecordsQuery query;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords empty;

    @Autowired
    RecordTables tables;

    @Autowired
    JdbcClient database;

    @AfterEach
    void leaveNothing() {
        empty.restore();
    }

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
        before.forEach((file, records) -> {
            Set<String> stay = after.getOrDefault(file, Set.of());
            long gone = file.equals(ROLES)
                    ? lostRoles(records, stay)
                    : records.stream().filter(record -> !stay.contains(record)).count();
            if (gone > 0) {
                lost.put(file, "%d of %d".formatted(gone, records.size()));
            }
        });
        return lost;
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
