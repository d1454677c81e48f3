package org.gradeport.school.oneroster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A package of schools with students: the organisations, the users and their roles.
final class DistrictZip {

    private static final Set<String> PRESENT = Set.of("orgs", "users", "roles");
    private static final String NO_MORE_CELLS = ",".repeat(14);

    private final Map<String, Integer> schools = new TreeMap<>();
    private final Map<String, String> moved = new TreeMap<>();

    /// Adds a school of so many students, `A0`, `A1` and so on in the school `A`.
    DistrictZip school(String name, int students) {
        schools.put(name, students);
        return this;
    }

    /// The students of one school belong to another one.
    DistrictZip moved(String from, String to) {
        moved.put(from, to);
        return this;
    }

    SmallZip zip() {
        return SmallZip.empty()
                .with("manifest.csv", manifest("bulk"))
                .with(
                        "orgs.csv",
                        file(
                                "name,type,identifier,parentSourcedId",
                                schools.keySet().stream()
                                        .map(school -> "%1$s,,,School %1$s,school,,".formatted(school))))
                .with(
                        "users.csv",
                        file(
                                users(),
                                students().map(id -> "%1$s,,,true,%1$s,,Given,%1$s%2$s".formatted(id, NO_MORE_CELLS))))
                .with("roles.csv", file(roles(), students().map(id -> role(id, ",", school(id)))));
    }

    /// A delta that deletes all roles of a school.
    SmallZip deletionOf(String school) {
        Stream<String> rows = students()
                .filter(id -> id.startsWith(school))
                .map(id -> "R%s,tobedeleted,2026-11-20T08:00:00.000Z,,,,,,,".formatted(id));
        return SmallZip.empty()
                .with(
                        "manifest.csv",
                        manifest("delta").replace("orgs,delta", "orgs,absent").replace("users,delta", "users,absent"))
                .with("roles.csv", file(roles(), rows));
    }

    private static String role(String id, String status, String school) {
        return "R%1$s,%2$s,%1$s,primary,student,,,%3$s,".formatted(id, status, school);
    }

    private String school(String student) {
        String first = student.substring(0, 1);
        return moved.getOrDefault(first, first);
    }

    private Stream<String> students() {
        return schools.entrySet().stream()
                .flatMap(school ->
                        Stream.iterate(0, i -> i + 1).limit(school.getValue()).map(i -> school.getKey() + i));
    }

    static String users() {
        return "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,"
                + "grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,"
                + "primaryOrgSourcedId,pronouns";
    }

    private static String roles() {
        return "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId";
    }

    static String file(String header, Stream<String> rows) {
        return String.join(
                "\n",
                Stream.concat(
                                Stream.of("sourcedId,status,dateLastModified," + header),
                                Stream.concat(rows, Stream.of("")))
                        .toList());
    }

    private static String manifest(String mode) {
        return manifest(mode, PRESENT);
    }

    static String manifest(String mode, Set<String> present) {
        List<String> files = List.of(
                "academicSessions",
                "categories",
                "classes",
                "classResources",
                "courses",
                "courseResources",
                "demographics",
                "enrollments",
                "lineItemLearningObjectiveIds",
                "lineItems",
                "lineItemScoreScales",
                "orgs",
                "resources",
                "resultLearningObjectiveIds",
                "results",
                "resultScoreScales",
                "roles",
                "scoreScales",
                "userProfiles",
                "userResources",
                "users");
        return "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n"
                + String.join(
                        "\n",
                        files.stream()
                                .map(file -> "file.%s,%s".formatted(file, present.contains(file) ? mode : "absent"))
                                .toList())
                + "\n";
    }
}
