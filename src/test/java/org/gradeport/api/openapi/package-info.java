@NullMarked
package org.gradeport.api.openapi;

import org.jspecify.annotations.NullMarked;
