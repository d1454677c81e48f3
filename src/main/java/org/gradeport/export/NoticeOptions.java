package org.gradeport.export;

import java.util.List;

/// Who is mailed the result of an export.
///
/// @param owner whether the owner is mailed
/// @param others other addresses
/// @param attach whether the file is attached if it fits; otherwise the mail has a link
public record NoticeOptions(boolean owner, List<String> others, boolean attach) {

    /// Nobody is mailed.
    public static final NoticeOptions NONE = new NoticeOptions(false, List.of(), false);

    public NoticeOptions {
        others = List.copyOf(others);
    }
}
