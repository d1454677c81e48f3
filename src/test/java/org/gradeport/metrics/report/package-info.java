// The annotation is repeated, because this file hides that of the tested package from Modulith.
@NullMarked
@NamedInterface("report")
package org.gradeport.metrics.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
