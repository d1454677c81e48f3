/// What breaks: one class is one kind of fault.
@NullMarked
package org.gradeport.chaos.fault;

import org.jspecify.annotations.NullMarked;
