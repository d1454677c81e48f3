@NullMarked
package org.gradeport.api;

import org.jspecify.annotations.NullMarked;
