package org.gradeport.export;

import java.util.List;

/// Who is told by mail what became of an export.
///
/// @param owner whether the owner is told
/// @param others other addresses
/// @param attach whether the file goes along where the mail server takes it; else a link
public record NoticeOptions(boolean owner, List<String> others, boolean attach) {

    /// Nobody is told.
    public static final NoticeOptions NONE = new NoticeOptions(false, List.of(), false);

    public NoticeOptions {
        others = List.copyOf(others);
    }
}
