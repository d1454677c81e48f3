package org.gradeport.school.sample;

import java.util.List;

/// A course as one group of students has it.
///
/// @param group such as `7B`, or `12-1` for an elective
record SchoolClass(long id, Course course, String group, List<Student> students) {

    SchoolClass {
        students = List.copyOf(students);
    }

    /// Such as `MAT-7B`.
    String code() {
        return "%s-%s".formatted(course.subject().code(), group);
    }

    String title() {
        return "%s %s".formatted(course.subject().title(), group);
    }

    School school() {
        return School.of(course.level());
    }
}
