@NullMarked
package org.gradeport.testing.model;

import org.jspecify.annotations.NullMarked;
