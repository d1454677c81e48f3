package org.gradeport.school.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Who sits together in a course: the homeroom groups, or mixed groups for an elective.
final class Groups {

    private static final int ELECTIVE_GROUPS = 4;
    private static final int ELECTIVE_SIZE = 25;

    private final List<Student> students;

    Groups(List<Student> students) {
        this.students = students;
    }

    /// The students of each group, by its name.
    SequencedMap<String, List<Student>> of(Course course) {
        List<Student> level = students.stream()
                .filter(student -> student.level() == course.level())
                .toList();
        return course.subject().elective() ? mixed(course, level) : homerooms(level);
    }

    private static SequencedMap<String, List<Student>> homerooms(List<Student> level) {
        return level.stream()
                .collect(Collectors.groupingBy(
                        student -> "%d%c".formatted(student.level(), student.group()),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static SequencedMap<String, List<Student>> mixed(Course course, List<Student> level) {
        List<Student> shuffled = new ArrayList<>(level);
        Collections.shuffle(shuffled, new Random(course.id()));
        SequencedMap<String, List<Student>> groups = new TreeMap<>();
        for (int i = 0; i < ELECTIVE_GROUPS; i++) {
            List<Student> group = shuffled.subList(i * ELECTIVE_SIZE, (i + 1) * ELECTIVE_SIZE);
            groups.put("%d-%d".formatted(course.level(), i + 1), group);
        }
        return groups;
    }
}
