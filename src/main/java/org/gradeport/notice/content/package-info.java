/// What mails say and carry.
@NullMarked
package org.gradeport.notice.content;

import org.jspecify.annotations.NullMarked;
