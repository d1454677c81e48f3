package org.gradeport.school.sample;

import java.time.LocalDate;

/// A piece of work that a class does and the teacher marks.
///
/// @param hardness how much harder than usual, in standard deviations
record LineItem(long id, SchoolClass of, Work work, LocalDate due, double hardness) {}
