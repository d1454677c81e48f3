/// The OneRoster import: a zip is opened, its rows are read and staged, checked as a whole, and merged into the
/// records.
@NullMarked
package org.gradeport.school.oneroster;

import org.jspecify.annotations.NullMarked;
