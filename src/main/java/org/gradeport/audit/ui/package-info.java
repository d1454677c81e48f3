/// The page of the audit trail.
@NullMarked
package org.gradeport.audit.ui;

import org.jspecify.annotations.NullMarked;
