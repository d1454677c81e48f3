package org.gradeport.school.sample;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/// The two terms of the sample's year.
enum Term {
    AUTUMN(2, "Autumn term 2025", Calendar.FIRST_DAY, Calendar.AUTUMN_END),
    SPRING(3, "Spring term 2026", Calendar.SPRING_START, Calendar.LAST_DAY);

    static final long YEAR = 1;

    private final long id;
    private final String title;
    private final LocalDate start;
    private final LocalDate end;

    Term(long id, String title, LocalDate start, LocalDate end) {
        this.id = id;
        this.title = title;
        this.start = start;
        this.end = end;
    }

    static void write(JdbcTemplate database) {
        String[] columns = {"title", "type", "start_date", "end_date", "school_year", "parent_id"};
        try (Table sessions = Table.ofRecords(database, "academic_session", columns)) {
            sessions.add(
                    "sample-year",
                    "School year 2025/26",
                    "schoolYear",
                    Calendar.FIRST_DAY,
                    Calendar.LAST_DAY,
                    Calendar.SCHOOL_YEAR,
                    null);
            for (Term term : values()) {
                sessions.add(term.sourcedId(), term.title, "term", term.start, term.end, Calendar.SCHOOL_YEAR, YEAR);
            }
        }
    }

    LocalDate start() {
        return start;
    }

    LocalDate end() {
        return end;
    }

    long id() {
        return id;
    }

    /// In the year, from 0.
    long position() {
        return id - YEAR - 1;
    }

    private String sourcedId() {
        return "sample-term-%d".formatted(position() + 1);
    }
}
