package org.gradeport.dataset;

/// Which rows the owner of an export may see.
public sealed interface Scope {

    /// Every row of the school.
    record Everything() implements Scope {}

    /// The rows of classes this teacher is enrolled in as a teacher, by sourcedId.
    record ClassesOf(String teacher) implements Scope {}

    /// No row at all.
    record Nothing() implements Scope {}
}
