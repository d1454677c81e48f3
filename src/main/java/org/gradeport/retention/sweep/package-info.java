/// Expires files and deletes orphans.
@NullMarked
package org.gradeport.retention.sweep;

import org.jspecify.annotations.NullMarked;
