@NullMarked
package org.gradeport.notice.mail;

import org.jspecify.annotations.NullMarked;
