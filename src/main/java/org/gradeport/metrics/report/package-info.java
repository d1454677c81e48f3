/// The performance report: a PDF, now or regularly by mail.
@NullMarked
@NamedInterface("report")
package org.gradeport.metrics.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
