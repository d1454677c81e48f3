@NullMarked
package org.gradeport.notice.outbox;

import org.jspecify.annotations.NullMarked;
