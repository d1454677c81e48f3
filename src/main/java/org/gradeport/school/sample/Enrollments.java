package org.gradeport.school.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes who is in which class.
final class Enrollments implements AutoCloseable {

    private final Table table;
    private int number;

    Enrollments(JdbcTemplate database) {
        String[] columns = {"class_id", "person_id", "school_id", "role", "is_primary"};
        table = Table.ofRecords(database, "enrollment", columns);
    }

    void addTeacher(SchoolClass to, Teacher teacher) {
        add(to, teacher.id(), "teacher", true);
    }

    /// `primary` is a word of teachers only.
    void addStudent(SchoolClass to, Student student) {
        add(to, student.id(), "student", null);
    }

    /// Without dates, so that the sample's teacher sees her classes on whatever day somebody looks around.
    private void add(SchoolClass to, long person, String role, @Nullable Boolean primary) {
        number++;
        table.add(
                "sample-enrollment-%04d".formatted(number),
                to.id(),
                person,
                to.school().id(),
                role,
                primary);
    }

    @Override
    public void close() {
        table.close();
    }
}
