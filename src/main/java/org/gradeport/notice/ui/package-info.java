/// The Mail view: the outbox, how mails are sent, and whether links need a sign-in.
@NullMarked
package org.gradeport.notice.ui;

import org.jspecify.annotations.NullMarked;
