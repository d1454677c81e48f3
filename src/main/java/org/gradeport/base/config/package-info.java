/// The settings as a whole: their names, where each value comes from, and what is wrong with them.
@NullMarked
@NamedInterface("config")
package org.gradeport.base.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
