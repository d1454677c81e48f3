package org.gradeport.school.oneroster;

import java.util.List;

/// The small school in OneRoster 1.1.
final class Version11Zip {

    private static final List<String> FILES = List.of(
            "academicSessions",
            "categories",
            "classes",
            "classResources",
            "courses",
            "courseResources",
            "demographics",
            "enrollments",
            "lineItems",
            "orgs",
            "resources",
            "results",
            "users");

    private Version11Zip() {}

    static SmallZip of(SmallZip school) {
        StringBuilder manifest = new StringBuilder("propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n");
        for (String file : FILES) {
            boolean there = !school.text("manifest.csv").contains("file.%s,absent".formatted(file));
            manifest.append("file.%s,%s\n".formatted(file, there ? "bulk" : "absent"));
        }
        return school.without("roles.csv")
                .with("manifest.csv", manifest.toString())
                .with("users.csv", """
                        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
                        anna,,,true,s1,student,anna,,Άννα,Παπαδοπούλου,,0001,,,,,10,
                        luka,,,true,s1,student,luka,,Łukasz,Żółć,,0002,,,,,10,
                        tina,,,true,s1,teacher,tina,,Tina,O'Brien,,T1,,,,,,
                        """)
                .with("categories.csv", "sourcedId,status,dateLastModified,title\ntest,,,Test\n")
                .with("lineItems.csv", """
                        sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax
                        li1,,,First test,,2025-10-01,2025-10-08,m7,test,t1,0,20
                        """)
                .with("results.csv", """
                        sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment
                        g1,,,li1,anna,fully graded,18.5,2025-10-09,
                        g2,,,li1,luka,fully graded,12,2025-10-09,
                        """);
    }
}
