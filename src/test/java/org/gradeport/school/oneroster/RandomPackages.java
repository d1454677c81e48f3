package org.gradeport.school.oneroster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Snapshots and deltas of all files of two schools, with random rows and values.
final class RandomPackages {

    private static final List<String> FILES = List.of(
            "orgs",
            "academicSessions",
            "courses",
            "classes",
            "users",
            "roles",
            "demographics",
            "enrollments",
            "categories",
            "lineItems",
            "results");
    private static final Set<String> WORDS =
            Set.of("name", "title", "givenName", "location", "comment", "identifier", "grades");
    private static final String TERMS = "termSourcedIds";

    private final Random random;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();

    RandomPackages(Random random) throws IOException {
        this.random = random;
        SmallZip school = SmallZip.of("two-schools.txt");
        school.with(
                "academicSessions.csv",
                school.text("academicSessions.csv") + "U,,,Spring,term,2027-01-10,2027-06-20,Y,2027\n");
        school.with("demographics.csv", demographics());
        for (String file : FILES) {
            List<List<String>> lines = school.text(file + ".csv")
                    .lines()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            headers.put(file, lines.getFirst());
            rows.put(file, lines.subList(1, lines.size()));
        }
    }

    private static String demographics() {
        return "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
                + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,"
                + "countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus\n"
                + "S0,,,2012-01-02,female,,,,,,,,,,,\nS1,,,2012-03-04,male,,,,,,,,,,,\n";
    }

    /// All rows as they are.
    SmallZip whole() {
        return zip("bulk", rows);
    }

    /// One of many; those of OneRoster 1.1 are of another school.
    SmallZip next() throws IOException {
        return switch (random.nextInt(6)) {
            case 0 -> Version11Zip.of(SmallZip.school());
            case 1 -> SmallZip.school();
            case 2, 3 -> zip("bulk", snapshot());
            default -> zip("delta", delta());
        };
    }

    /// A row goes with the rows that it refers to.
    private Map<String, List<List<String>>> snapshot() {
        boolean dated = random.nextBoolean();
        Set<String> gone = new HashSet<>();
        Map<String, List<List<String>>> some = new LinkedHashMap<>();
        rows.forEach((file, all) -> {
            List<List<String>> kept = new ArrayList<>();
            for (List<String> row : all) {
                List<String> changed = changed(file, row);
                boolean lost =
                        gone.contains(row.getFirst()) || references(changed).anyMatch(gone::contains);
                if (lost || random.nextInt(8) == 0) {
                    gone.add(row.getFirst());
                } else {
                    kept.add(stamped(changed, "", dated ? day() : ""));
                }
            }
            some.put(file, kept);
        });
        some.values().removeIf(List::isEmpty);
        return some;
    }

    private static Stream<String> references(List<String> row) {
        return row.stream()
                .skip(1)
                .flatMap(cell -> Arrays.stream(cell.replace("\"", "").split(",")));
    }

    private Map<String, List<List<String>>> delta() {
        Map<String, List<List<String>>> some = new LinkedHashMap<>();
        rows.forEach((file, all) -> {
            List<List<String>> chosen = all.stream()
                    .filter(_ -> random.nextInt(4) == 0)
                    .map(row -> stamped(changed(file, row), random.nextInt(4) == 0 ? "tobedeleted" : "active", day()))
                    .toList();
            if (!chosen.isEmpty()) {
                some.put(file, chosen);
            }
        });
        return some;
    }

    private List<String> changed(String file, List<String> row) {
        List<String> cells = new ArrayList<>(row);
        List<String> header = Objects.requireNonNull(headers.get(file));
        for (int i = 3; i < cells.size(); i++) {
            if (random.nextInt(3) == 0) {
                cells.set(i, changed(file, header.get(i), cells.get(i)));
            }
        }
        return cells;
    }

    private String changed(String file, String field, String value) {
        if (WORDS.contains(field)) {
            return "Word " + random.nextInt(3);
        }
        return switch (field) {
            case "score" -> String.valueOf(random.nextInt(20));
            case "sex" -> random.nextBoolean() ? "female" : "";
            case "role" -> random.nextInt(4) == 0 ? "teacher" : value;
            case TERMS -> List.of("T", "U", "\"T,U\"").get(random.nextInt(3));
            case "schoolSourcedId" -> file.equals("classes") && random.nextInt(3) == 0 ? "B" : value;
            case "orgSourcedId" -> file.equals("roles") && random.nextInt(3) == 0 ? "B" : value;
            case "primaryOrgSourcedId" -> random.nextInt(3) == 0 ? "" : value;
            default -> value;
        };
    }

    private static List<String> stamped(List<String> row, String status, String time) {
        List<String> cells = new ArrayList<>(row);
        cells.set(1, status);
        cells.set(2, time);
        return cells;
    }

    private String day() {
        return "2026-11-%02dT10:00:00.000Z".formatted(1 + random.nextInt(28));
    }

    private SmallZip zip(String mode, Map<String, List<List<String>>> content) {
        SmallZip zip = SmallZip.empty().with("manifest.csv", DistrictZip.manifest(mode, content.keySet()));
        content.forEach((file, lines) -> zip.with(
                file + ".csv",
                String.join(
                                "\n",
                                Stream.concat(Stream.of(headers.get(file)), lines.stream())
                                        .map(cells -> String.join(",", cells))
                                        .toList())
                        + "\n"));
        return zip;
    }
}
