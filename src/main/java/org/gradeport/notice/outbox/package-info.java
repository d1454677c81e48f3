/// Mails from their event until they are sent.
@NullMarked
package org.gradeport.notice.outbox;

import org.jspecify.annotations.NullMarked;
