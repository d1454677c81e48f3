@NullMarked
package org.gradeport.cluster;

import org.jspecify.annotations.NullMarked;
