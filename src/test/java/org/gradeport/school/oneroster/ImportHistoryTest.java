package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gradeport.school.FileChanges;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordsImport;
import org.gradeport.testing.model.ModelTest;
import org.jspecify.annotations.Nullable;

/// Random snapshots and deltas of users, which arrive in any order, against a model in memory.
class ImportHistoryTest extends ImportFixture {

    private static final int PACKAGES = 25;
    private static final int PEOPLE = 30;
    private static final String NO_MORE_CELLS = ",".repeat(14);

    private final Random random = new Random();
    private final Map<String, Person> model = new TreeMap<>();
    private long added;
    private long changed;
    private long deactivated;
    private long unchanged;

    /// @param day of the last known time; 0 if none is known
    private record Person(String name, boolean active, int day) {}

    /// @param day of its time; 0 if the row has none
    private record Row(String id, String name, boolean active, int day) {}

    @ModelTest
    void records_and_figures_are_those_of_the_model(long seed) throws IOException {
        random.setSeed(seed);
        for (int i = 0; i < PACKAGES; i++) {
            boolean delta = i > 0 && random.nextInt(3) > 0;
            List<Row> rows = rows(delta);
            String what = "seed %d, package %d: %s".formatted(seed, i, rows);
            expect(rows, delta);
            ImportReport report = send(rows, delta);
            assertThat(report.applied()).as("%s", report.findings()).isTrue();
            assertThat(report.files().stream().map(ImportHistoryTest::figures))
                    .as(what)
                    .containsExactly(List.of(added, changed, deactivated, unchanged));
            assertThat(stored()).as(what).isEqualTo(model);
        }
    }

    private static List<Long> figures(FileChanges file) {
        return List.of(file.added(), file.changed(), file.deactivated(), file.unchanged());
    }

    private List<Row> rows(boolean delta) {
        boolean dated = delta || random.nextBoolean();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            if (random.nextInt(3) > 0) {
                rows.add(new Row(
                        "p" + i,
                        "Name " + random.nextInt(2),
                        !delta || random.nextInt(4) > 0,
                        dated ? 1 + random.nextInt(28) : 0));
            }
        }
        return rows;
    }

    private void expect(List<Row> rows, boolean delta) {
        added = 0;
        changed = 0;
        deactivated = 0;
        unchanged = 0;
        rows.forEach(row -> expect(row, model.get(row.id()), delta));
        if (!delta) {
            Set<String> named = Set.copyOf(rows.stream().map(Row::id).toList());
            model.forEach((id, person) -> {
                deactivated += !named.contains(id) && person.active() ? 1 : 0;
            });
            model.replaceAll(
                    (id, person) -> named.contains(id) ? person : new Person(person.name(), false, person.day()));
        }
    }

    private void expect(Row row, @Nullable Person before, boolean delta) {
        if (before == null) {
            if (row.active()) {
                added++;
                model.put(row.id(), new Person(row.name(), true, row.day()));
            } else {
                unchanged++;
            }
        } else if (delta && row.day() < before.day()) {
            unchanged++;
        } else {
            String name = row.active() ? row.name() : before.name();
            Person after = new Person(name, row.active(), row.day() == 0 ? before.day() : row.day());
            count(before, after);
            model.put(row.id(), after);
        }
    }

    private void count(Person before, Person after) {
        if (before.active() && !after.active()) {
            deactivated++;
        } else if (before.active() == after.active() && before.name().equals(after.name())) {
            unchanged++;
        } else {
            changed++;
        }
    }

    private ImportReport send(List<Row> rows, boolean delta) throws IOException {
        SmallZip zip = SmallZip.empty()
                .with("manifest.csv", DistrictZip.manifest(delta ? "delta" : "bulk", Set.of("users")))
                .with(
                        "users.csv",
                        DistrictZip.file(DistrictZip.users(), rows.stream().map(row -> cells(row, delta))));
        return records.apply(zip.write(folder), "history.zip", RecordsImport.ACCEPTED_BY_NAME, ImportListener.NONE);
    }

    private static String cells(Row row, boolean delta) {
        String status = row.active() ? "active" : "tobedeleted";
        return "%1$s,%2$s,%3$s,true,%1$s,,%4$s,Family%5$s"
                .formatted(
                        row.id(),
                        delta ? status : "",
                        row.day() == 0 ? "" : "2026-11-%02dT10:00:00.000Z".formatted(row.day()),
                        row.name(),
                        NO_MORE_CELLS);
    }

    private Map<String, Person> stored() {
        Map<String, Person> stored = new TreeMap<>();
        database.sql("select sourced_id, given_name, active, coalesce(dayofmonth(last_modified), 0) from person")
                .query(row -> {
                    stored.put(
                            Objects.requireNonNull(row.getString(1)),
                            new Person(row.getString(2), row.getBoolean(3), row.getInt(4)));
                });
        return stored;
    }
}
