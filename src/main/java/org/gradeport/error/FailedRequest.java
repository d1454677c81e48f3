package org.gradeport.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gradeport.base.CalledPath;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// A failed request and its message.
///
/// @param key of the message; `.title` is added for the heading, `.hint` for the hint to programs
/// @param id the error id in the log; null if nothing is logged
record FailedRequest(
        HttpServletRequest request,
        HttpServletResponse response,
        HttpStatus status,
        String key,
        @Nullable String id) {

    boolean wantsProblem() {
        if (CalledPath.isForPrograms(request)) {
            return true;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /// Whether a retry may succeed soon.
    boolean isTransient() {
        return status == HttpStatus.SERVICE_UNAVAILABLE;
    }

    String title(Locale locale) {
        return Texts.say(key + ".title", locale);
    }

    String hint(Locale locale) {
        return Texts.say(key + ".hint", locale);
    }

    String sentence(Locale locale) {
        return id == null ? Texts.say(key, locale) : Texts.say(key, locale, id);
    }
}
