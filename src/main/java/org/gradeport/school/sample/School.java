package org.gradeport.school.sample;

import org.springframework.jdbc.core.JdbcTemplate;

/// The two schools of the sample and the district over them.
enum School {
    MIDDLE(2, "Lakeside Middle School", "0012"),
    UPPER(3, "Lakeside Upper School", "0013");

    private static final int FIRST_UPPER_LEVEL = 10;
    private static final long DISTRICT = 1;

    private final long id;
    private final String title;
    private final String identifier;

    School(long id, String title, String identifier) {
        this.id = id;
        this.title = title;
        this.identifier = identifier;
    }

    static School of(int level) {
        return level < FIRST_UPPER_LEVEL ? MIDDLE : UPPER;
    }

    static void write(JdbcTemplate database) {
        try (Table orgs = Table.ofRecords(database, "org", "name", "type", "identifier", "parent_id")) {
            orgs.add("sample-district", "Lakeside Schools", "district", "0011", null);
            for (School school : values()) {
                orgs.add(school.sourcedId(), school.title, "school", school.identifier, DISTRICT);
            }
        }
    }

    long id() {
        return id;
    }

    private String sourcedId() {
        return "sample-school-%d".formatted(id - DISTRICT);
    }
}
