@NullMarked
package org.gradeport.api.exports;

import org.jspecify.annotations.NullMarked;
