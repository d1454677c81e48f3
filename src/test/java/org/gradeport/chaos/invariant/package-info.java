/// What must hold whatever breaks: one class is one invariant.
@NullMarked
package org.gradeport.chaos.invariant;

import org.jspecify.annotations.NullMarked;
