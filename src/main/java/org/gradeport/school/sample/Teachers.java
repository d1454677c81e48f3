package org.gradeport.school.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Who teaches.
final class Teachers {

    private static final int OLDEST = 1962;
    private static final int YEARS = 36;

    private final Random random = new Random(42);
    private final People people;

    Teachers(People people) {
        this.people = people;
    }

    List<Teacher> write() {
        List<Teacher> teachers = new ArrayList<>();
        for (Subject subject : Subject.all()) {
            for (int place = 0; place < subject.teachers(); place++) {
                School school = School.of(subject.levelOf(place));
                teachers.add(write(teachers.size() + 1, subject, school));
            }
        }
        return teachers;
    }

    private Teacher write(int number, Subject subject, School school) {
        String sourcedId = "sample-teacher-%02d".formatted(number);
        LocalDate birth = LocalDate.of(OLDEST + random.nextInt(YEARS), 1, 1).plusDays(random.nextInt(365));
        // A range of numbers that is kept free for fiction.
        String phone = "+44 20 7946 0%03d".formatted(number * 7);
        Person person = new Person(
                sourcedId, "t%02d".formatted(number), true, "T-%03d".formatted(number), phone, null, school, birth);
        return new Teacher(people.add(person, "teacher"), subject);
    }
}
