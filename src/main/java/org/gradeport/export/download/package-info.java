/// Files of exports as HTTP answers.
@NullMarked
@NamedInterface
package org.gradeport.export.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
