/// The filters of lists, as chips and in the address.
@NullMarked
@NamedInterface
package org.gradeport.ui.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
