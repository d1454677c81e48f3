package org.gradeport.base;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Light, dark, or as the user's system; stored in a cookie, so that the first paint uses it.
public enum Appearance {
    SYSTEM("light dark"),
    LIGHT("light"),
    DARK("dark");

    /// The cookie that holds the name of the choice.
    public static final String COOKIE = "gradeport-appearance";

    private final String css;

    Appearance(String css) {
        this.css = css;
    }

    /// The user's choice; `SYSTEM` without one.
    public static Appearance of(Cookie @Nullable [] cookies) {
        return cookies == null
                ? SYSTEM
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> named(cookie.getValue()))
                        .findFirst()
                        .orElse(SYSTEM);
    }

    public String key() {
        return "base.appearance." + name().toLowerCase(Locale.ROOT);
    }

    /// The value of CSS's `color-scheme`.
    public String css() {
        return css;
    }

    private static Appearance named(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(SYSTEM);
    }
}
