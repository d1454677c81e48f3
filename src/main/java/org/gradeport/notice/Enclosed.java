package org.gradeport.notice;

import org.gradeport.notice.Letter.Enclosure;
import org.jspecify.annotations.Nullable;

/// Whether the file goes along.
///
/// @param file null for a link instead
/// @param why there is a link though the file was wanted; null if it was not
record Enclosed(@Nullable Enclosure file, @Nullable String why) {

    static final Enclosed NOTHING = new Enclosed(null, null);
}
