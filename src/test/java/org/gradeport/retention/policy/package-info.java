@NullMarked
package org.gradeport.retention.policy;

import org.jspecify.annotations.NullMarked;
