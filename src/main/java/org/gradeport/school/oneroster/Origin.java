package org.gradeport.school.oneroster;

import java.time.ZonedDateTime;
import org.gradeport.school.Reading;

/// Where a zip comes from, and how it is read.
///
/// @param source the system that made it; empty if its manifest names none
/// @param now against which dates and times are compared
record Origin(Reading reading, String source, ZonedDateTime now) {}
