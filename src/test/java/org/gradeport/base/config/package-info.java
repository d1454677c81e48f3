/// Tests of the settings as a whole, in the interface of the package they test.
@NullMarked
@NamedInterface("config")
package org.gradeport.base.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
