package org.gradeport.notice.content;

import org.gradeport.notice.TextMail.Attachment;
import org.jspecify.annotations.Nullable;

/// Whether the file goes along.
///
/// @param file null for a link instead
/// @param reason there is a link though the file was wanted; null if it was not
record AttachmentDecision(
        @Nullable Attachment file, @Nullable String reason) {

    static final AttachmentDecision NONE = new AttachmentDecision(null, null);
}
