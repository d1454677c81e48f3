@NullMarked
package org.gradeport.testing.openapi;

import org.jspecify.annotations.NullMarked;
