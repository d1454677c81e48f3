package org.gradeport.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;

/// Shortens what a browser says of itself to its name and system.
final class BrowserName {

    /// Others call themselves Chrome and Safari too, so they come first.
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private BrowserName() {}

    static String of(String userAgent) {
        String browser = first(BROWSERS, userAgent).replace("Edg", "Edge").replace("OPR", "Opera");
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() ? translate("security.sessions.unknown") : (browser + " " + system).strip();
    }

    private static String first(List<String> names, String userAgent) {
        return names.stream().filter(userAgent::contains).findFirst().orElse("");
    }
}
