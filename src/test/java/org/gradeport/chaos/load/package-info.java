/// The steady use of the portals.
@NullMarked
package org.gradeport.chaos.load;

import org.jspecify.annotations.NullMarked;
