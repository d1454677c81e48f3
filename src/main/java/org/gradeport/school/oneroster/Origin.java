package org.gradeport.school.oneroster;

import java.time.LocalDate;
import org.gradeport.school.Reading;

/// Where a zip comes from, and how it is read.
///
/// @param source the system that made it; empty if its manifest names none
/// @param today the day against which dates are compared
record Origin(Reading reading, String source, LocalDate today) {}
