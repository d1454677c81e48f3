/// Files of exports as HTTP answers.
@NamedInterface("download")
@NullMarked
package org.gradeport.export.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
