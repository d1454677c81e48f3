package org.gradeport.school.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/// Which group has what with whom.
final class Timetable {

    private static final int PERIODS = 8;

    private final JdbcTemplate database;

    Timetable(JdbcTemplate database) {
        this.database = database;
    }

    List<SchoolClass> write(List<Course> courses, List<Student> students, List<Teacher> teachers) {
        List<SchoolClass> classes = classes(courses, new Groups(students));
        writeClasses(classes);
        writeTerms(classes);
        writeEnrollments(classes, teachers);
        return classes;
    }

    private static List<SchoolClass> classes(List<Course> courses, Groups groups) {
        List<SchoolClass> classes = new ArrayList<>();
        for (Course course : courses) {
            groups.of(course)
                    .forEach((group, members) ->
                            classes.add(new SchoolClass(classes.size() + 1L, course, group, members)));
        }
        return classes;
    }

    private void writeClasses(List<SchoolClass> classes) {
        String[] columns = {
            "title", "code", "type", "grades", "location", "periods", "subjects", "course_id", "school_id"
        };
        try (Table table = Table.ofRecords(database, "class", columns)) {
            classes.forEach(each -> table.add(
                    "sample-class-%s".formatted(each.code()),
                    each.title(),
                    each.code(),
                    "scheduled",
                    Levels.text(each.course().level()),
                    "Room %d%02d".formatted(each.course().subject().floor(), each.id() % 24 + 1),
                    "%d,%d".formatted(each.id() % PERIODS + 1, (each.id() * 3 + 4) % PERIODS + 1),
                    each.course().subject().title(),
                    each.course().id(),
                    each.school().id()));
        }
    }

    private void writeTerms(List<SchoolClass> classes) {
        try (Table table = Table.ofLinks(database, "class_term", "class_id", "session_id", "position")) {
            classes.forEach(each ->
                    Stream.of(Term.values()).forEach(term -> table.link(each.id(), term.id(), term.position())));
        }
    }

    private void writeEnrollments(List<SchoolClass> classes, List<Teacher> teachers) {
        try (Enrollments enrollments = new Enrollments(database)) {
            Departments departments = new Departments(classes, teachers);
            for (SchoolClass each : classes) {
                enrollments.addTeacher(each, departments.teacherOf(each));
                each.students().forEach(student -> enrollments.addStudent(each, student));
            }
        }
    }
}
