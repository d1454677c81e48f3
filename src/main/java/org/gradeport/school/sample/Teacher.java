package org.gradeport.school.sample;

/// A person who teaches one subject.
record Teacher(long id, Subject subject) {}
