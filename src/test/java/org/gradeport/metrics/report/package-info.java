// The annotation stands here too, since this file hides the one of the code it tests from Modulith.
@NullMarked
@NamedInterface("report")
package org.gradeport.metrics.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
