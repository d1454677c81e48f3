/// The performance report: a PDF, now or regularly by mail.
@NullMarked
package org.gradeport.metrics.report;

import org.jspecify.annotations.NullMarked;
