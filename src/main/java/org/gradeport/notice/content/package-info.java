/// The content of mails.
@NullMarked
package org.gradeport.notice.content;

import org.jspecify.annotations.NullMarked;
