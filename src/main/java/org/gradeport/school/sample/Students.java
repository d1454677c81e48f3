package org.gradeport.school.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Who learns: 1,200 in homeroom groups, and some who have left.
final class Students {

    /// Of each level's groups, A to H; 200 together.
    private static final int[] GROUP_SIZES = {26, 24, 25, 27, 23, 25, 26, 24};

    private static final int FORMER = 18;

    private final Random random = new Random(43);
    private final People people;
    private int number;

    Students(People people) {
        this.people = people;
    }

    List<Student> write() {
        List<Student> students = new ArrayList<>();
        for (int level = Levels.FIRST; level <= Levels.LAST; level++) {
            for (int group = 0; group < GROUP_SIZES.length; group++) {
                for (int place = 0; place < GROUP_SIZES[group]; place++) {
                    students.add(write(level, (char) ('A' + group), true));
                }
            }
        }
        writeFormer();
        return students;
    }

    private void writeFormer() {
        for (int i = 0; i < FORMER; i++) {
            write(Levels.FIRST + i % Levels.COUNT, 'A', false);
        }
    }

    private Student write(int level, char group, boolean active) {
        number++;
        LocalDate birth = Levels.oldest(level).plusDays(random.nextInt(365));
        Person person = new Person(
                "sample-student-%04d".formatted(number),
                "s%04d".formatted(number),
                active,
                "%07d".formatted(12_000 + number),
                null,
                Levels.text(level),
                School.of(level),
                birth);
        return new Student(people.add(person, "student"), level, group, random.nextGaussian());
    }
}
