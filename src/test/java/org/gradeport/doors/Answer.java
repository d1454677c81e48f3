package org.gradeport.doors;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a door answered.
///
/// @param seen the status; of a page, what the reader gets to see: 200, 403, 404, or 302 for the sign-in
/// @param setsCookie whether the answer changes a cookie of the browser
record Answer(String seen, String text, boolean setsCookie) {

    private static final Pattern FILE = Pattern.compile("VAADIN/dynamic/resource/[^\"]+");

    /// The address of a file that the page offers, or to which it sends an upload.
    Optional<String> file(String method) {
        return FILE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(address -> address.endsWith("upload") == method.equals("POST"))
                .findFirst();
    }
}
