/// Builds a mail and hands it to the SMTP server.
@NullMarked
package org.gradeport.notice.mail;

import org.jspecify.annotations.NullMarked;
