package org.gradeport.school.sample;

/// A subject at one grade level.
record Course(long id, Subject subject, int level) {

    String code() {
        return "%s-%02d".formatted(subject.code(), level);
    }

    String title() {
        return "%s %d".formatted(subject.title(), level);
    }
}
