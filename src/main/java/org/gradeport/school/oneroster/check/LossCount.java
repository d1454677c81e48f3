package org.gradeport.school.oneroster.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradeport.school.ReplacedRows;
import org.gradeport.school.SchoolLoss;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts the active records that an import has made inactive, in its transaction.
final class LossCount {

    private static final String SCHOOLS = """
            select o.id, o.sourced_id, o.name from org o left join replaced_org k on k.run = ? and k.id = o.id
            where if(k.id is null, o.type, k.type) = 'school' and if(k.id is null, o.active, k.active)""";

    /// They are told only of a school that does not lose a whole file.
    private static final Set<LostRows> PARTS = Set.of(LostRows.STUDENTS, LostRows.TEACHERS, LostRows.ENROLLED);

    private final JdbcTemplate database;
    private final ReplacedRows replaced;
    private final Map<Long, School> schools = new TreeMap<>();
    private final Map<String, Outcomes> files = new LinkedHashMap<>();
    private final List<SchoolLoss> ofSchools = new ArrayList<>();
    private final Map<String, List<SchoolLoss>> missing = new LinkedHashMap<>();

    LossCount(JdbcTemplate database, ReplacedRows replaced) {
        this.database = database;
        this.replaced = replaced;
    }

    /// @param id its sourcedId
    private record School(String id, String name) {

        SchoolLoss loss(String file, Outcomes outcomes) {
            return new SchoolLoss(id, name, file, outcomes.active(), outcomes.lost());
        }
    }

    /// What became of the records that were active before the import.
    ///
    /// @param numbers by the outcomes of [LostRows]
    record Outcomes(Map<String, Long> numbers) {

        Outcomes() {
            this(new TreeMap<>());
        }

        Outcomes add(Outcomes more) {
            more.numbers.forEach((outcome, number) -> numbers.merge(outcome, number, Long::sum));
            return this;
        }

        long of(String outcome) {
            return numbers.getOrDefault(outcome, 0L);
        }

        long active() {
            return numbers.values().stream().mapToLong(Long::longValue).sum();
        }

        /// Also to another school.
        long lost() {
            return active() - of("stays");
        }
    }

    /// By file; what moves to another school is not lost.
    Map<String, Outcomes> files() {
        return files;
    }

    /// By school and file.
    List<SchoolLoss> ofSchools() {
        return ofSchools;
    }

    /// The schools that lose all records of a kind, with these kinds.
    Map<String, List<SchoolLoss>> missing() {
        return missing;
    }

    LossCount run() {
        List<LostRows> lost = LostRows.ALL.stream().filter(this::isAny).toList();
        if (!lost.isEmpty()) {
            database.query(
                    SCHOOLS,
                    row -> {
                        schools.put(row.getLong(1), new School(row.getString(2), row.getString(3)));
                    },
                    replaced.run());
            lost.forEach(this::count);
            if (lost.contains(LostRows.ORGS)) {
                addClosed(outcomes(LostRows.ORGS.counts(replaced)));
            }
        }
        return this;
    }

    private boolean isAny(LostRows kind) {
        return Boolean.TRUE.equals(database.queryForObject(kind.any(replaced), Boolean.class));
    }

    private void count(LostRows kind) {
        Map<Long, Outcomes> bySchool = outcomes(kind.counts(replaced));
        if (PARTS.contains(kind)) {
            addMissing(kind.file(), bySchool, kind);
            return;
        }
        files.put(kind.file(), bySchool.values().stream().reduce(new Outcomes(), Outcomes::add));
        if (kind.equals(LostRows.ROLES)) {
            add(LostRows.USERS.file(), outcomes(LostRows.people(replaced)), kind);
        }
        if (kind.equals(LostRows.DEMOGRAPHICS)) {
            add(kind.file(), outcomes(kind.countsOfPeople(replaced)), kind);
        } else if (!kind.equals(LostRows.ORGS)) {
            add(kind.file(), bySchool, kind);
        }
    }

    private Map<Long, Outcomes> outcomes(String counts) {
        Map<Long, Outcomes> bySchool = new TreeMap<>();
        database.query(counts, row -> {
            bySchool.computeIfAbsent(row.getLong(1), _ -> new Outcomes())
                    .add(new Outcomes(Map.of(row.getString(2), row.getLong(3))));
        });
        return bySchool;
    }

    private void add(String file, Map<Long, Outcomes> bySchool, LostRows kind) {
        bySchool.forEach((key, outcomes) -> {
            School school = schools.get(key);
            if (school != null && outcomes.lost() > 0) {
                ofSchools.add(school.loss(file, outcomes));
            }
        });
        if (!kind.vital().isEmpty()) {
            addMissing(file, bySchool, kind);
        }
    }

    /// The schools that have such records now are asked for only if a school has lost all.
    private void addMissing(String file, Map<Long, Outcomes> bySchool, LostRows kind) {
        Set<Long> empty = new HashSet<>(bySchool.keySet());
        empty.retainAll(schools.keySet());
        empty.removeIf(key -> Objects.requireNonNull(bySchool.get(key)).of("stays") > 0);
        if (!empty.isEmpty()) {
            empty.removeAll(Set.copyOf(database.queryForList(kind.present(), Long.class)));
        }
        empty.stream().sorted().forEach(key -> {
            SchoolLoss loss =
                    Objects.requireNonNull(schools.get(key)).loss(file, Objects.requireNonNull(bySchool.get(key)));
            List<SchoolLoss> kinds = missing.computeIfAbsent(loss.school(), _ -> new ArrayList<>());
            if (!PARTS.contains(kind) || kinds.isEmpty()) {
                kinds.add(loss);
            }
        });
    }

    private boolean lostAny(School school) {
        return ofSchools.stream().anyMatch(loss -> loss.school().equals(school.id()));
    }

    /// Whether there are people or classes in it.
    private boolean holds(long org) {
        return Stream.of(LostRows.ROLES, LostRows.CLASSES)
                .anyMatch(kind ->
                        database.queryForList(kind.present(), Long.class).contains(org));
    }

    /// A school that had nothing is not missing; one that becomes another kind of organisation has its records still.
    private void addClosed(Map<Long, Outcomes> byOrg) {
        schools.forEach((key, school) -> {
            Outcomes outcomes = byOrg.get(key);
            if (outcomes != null && outcomes.lost() > 0 && (outcomes.of("moved") > 0 ? holds(key) : lostAny(school))) {
                SchoolLoss loss = school.loss(LostRows.ORGS.file(), outcomes);
                ofSchools.add(loss);
                missing.computeIfAbsent(school.id(), _ -> new ArrayList<>()).addFirst(loss);
            }
        });
    }
}
