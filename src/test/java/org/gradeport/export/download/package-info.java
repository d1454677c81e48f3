// This class hides that of the same package in the portal.
@NullMarked
@NamedInterface
package org.gradeport.export.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
