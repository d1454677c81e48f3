package org.gradeport.school.sample;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The sample's records in the database.
@Component
public class SampleRecords {

    /// The sourcedId of a teacher who teaches Mathematics to 7A to 7F.
    public static final String TEACHER = "sample-teacher-26";

    /// What every sourcedId of the sample starts with.
    private static final String PREFIX = "sample-";

    /// Rows that point at others go first.
    private static final List<String> TABLES = List.of(
            "result",
            "line_item",
            "category",
            "enrollment",
            "class",
            "course",
            "person_role",
            "person",
            "academic_session",
            "org");

    private final JdbcTemplate database;

    SampleRecords(JdbcTemplate database) {
        this.database = database;
    }

    /// Fills the empty records; the caller's transaction makes it all or nothing.
    public void write() {
        School.write(database);
        Term.write(database);
        Work.write(database);
        List<Course> courses = Courses.write(database);
        List<SchoolClass> classes = writeClasses(courses);
        writeGrades(classes);
    }

    private List<SchoolClass> writeClasses(List<Course> courses) {
        List<Teacher> teachers;
        List<Student> students;
        try (People people = new People(database)) {
            teachers = new Teachers(people).write();
            students = new Students(people).write();
        }
        return new Timetable(database).write(courses, students, teachers);
    }

    private void writeGrades(List<SchoolClass> classes) {
        List<LineItem> items;
        try (LineItems lineItems = new LineItems(database)) {
            items = lineItems.write(classes);
        }
        try (Results results = new Results(database)) {
            results.write(items);
        }
    }

    /// Takes every row of the sample away, and no other.
    public void remove() {
        database.update("delete t from class_term t join class c on c.id = t.class_id where c.sourced_id like '%s%%'"
                .formatted(PREFIX));
        // A parent has a lower number than its children.
        TABLES.forEach(table -> database.update(
                "delete from %s where sourced_id like '%s%%' order by id desc".formatted(table, PREFIX)));
    }
}
