package org.gradeport.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// A request that failed, and what is said of it.
///
/// @param key of the sentence; with `.title` of its heading, with `.hint` of what a program can do
/// @param id under which the log has it; null where nothing is to be looked up
record FailedRequest(
        HttpServletRequest request,
        HttpServletResponse response,
        HttpStatus status,
        String key,
        @Nullable String id) {

    boolean wantsProblem() {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /// Whether the same may succeed soon.
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
