@NullMarked
package org.gradeport.base.config;

import org.jspecify.annotations.NullMarked;
