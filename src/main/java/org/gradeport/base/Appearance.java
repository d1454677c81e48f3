package org.gradeport.base;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Light, dark, or as the reader's system says; remembered in a cookie, so that the first paint is right already.
public enum Appearance {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private static final String COOKIE = "gradeport-appearance";

    private final ColorScheme.Value scheme;

    Appearance(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    /// What the reader has chosen; as the system where she has not.
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
        return scheme.getValue();
    }

    public void apply(UI ui) {
        ui.getPage().setColorScheme(scheme);
        ui.getPage()
                .executeJs("document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'", COOKIE, name());
    }

    private static Appearance named(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(SYSTEM);
    }
}
