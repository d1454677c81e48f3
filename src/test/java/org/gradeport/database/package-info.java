@NullMarked
package org.gradeport.database;

import org.jspecify.annotations.NullMarked;
