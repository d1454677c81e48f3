package org.gradeport.school.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Shares a subject's classes among its teachers, neighbouring ones to the same teacher.
final class Departments {

    private final Map<String, List<SchoolClass>> classes;
    private final Map<String, List<Teacher>> teachers;

    Departments(List<SchoolClass> classes, List<Teacher> teachers) {
        this.classes = classes.stream()
                .collect(Collectors.groupingBy(each -> each.course().subject().code()));
        this.teachers = teachers.stream()
                .collect(Collectors.groupingBy(each -> each.subject().code()));
    }

    Teacher teacherOf(SchoolClass one) {
        String subject = one.course().subject().code();
        List<SchoolClass> all = classes.getOrDefault(subject, List.of());
        List<Teacher> staff = teachers.getOrDefault(subject, List.of());
        return staff.get(all.indexOf(one) * staff.size() / all.size());
    }
}
