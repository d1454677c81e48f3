package org.gradeport.school.sample;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// What is taught: each subject at each of its levels.
final class Courses {

    private Courses() {}

    static List<Course> write(JdbcTemplate database) {
        List<Course> courses = new ArrayList<>();
        String[] columns = {"title", "code", "grades", "subjects", "school_year_id", "org_id"};
        try (Table table = Table.ofRecords(database, "course", columns)) {
            for (Subject subject : Subject.all()) {
                for (int level = subject.first(); level <= subject.last(); level++) {
                    courses.add(add(table, new Course(courses.size() + 1L, subject, level)));
                }
            }
        }
        return courses;
    }

    private static Course add(Table table, Course course) {
        table.add(
                "sample-course-%s".formatted(course.code()),
                course.title(),
                course.code(),
                Levels.text(course.level()),
                course.subject().title(),
                Term.YEAR,
                School.of(course.level()).id());
        return course;
    }
}
