package org.gradeport.school.sample;

import java.util.List;

/// A line of `subjects.csv`.
///
/// @param first the lowest grade level that has it
/// @param last the highest
/// @param teachers how many people teach it
/// @param floor where its rooms are
/// @param topics what is marked in a year, one line item each
record Subject(String code, String title, int first, int last, int teachers, int floor, List<String> topics) {

    static List<Subject> all() {
        return Resource.lines("subjects.csv").stream()
                .skip(1)
                .map(Subject::read)
                .toList();
    }

    private static Subject read(String line) {
        String[] cells = line.split(";", -1);
        String[] levels = cells[2].split("-", -1);
        return new Subject(
                cells[0],
                cells[1],
                Integer.parseInt(levels[0]),
                Integer.parseInt(levels[1]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                List.of(cells[5].split(",", -1)));
    }

    /// A subject of one level only is an elective of mixed groups, and not every student takes it.
    boolean elective() {
        return first == last;
    }

    /// The lowest level that the subject's teacher of this place, from 0, takes.
    int levelOf(int place) {
        return first + place * (last - first + 1) / teachers;
    }
}
