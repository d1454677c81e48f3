package org.gradeport.attention;

import org.jspecify.annotations.Nullable;

/// What a person can do about a concern.
///
/// @param verb the key of the button's text after `attention.verb.`, such as `retry`
/// @param address the page of the portal that shows it, such as `exports/42`
/// @param action runs with the rights of the user who presses the button; null for a link
/// @param slow whether the action may take long and runs in the background
public record Remedy(String verb, String address, @Nullable Runnable action, boolean slow) {

    /// A link to the page.
    public static Remedy open(String address) {
        return link("open", address);
    }

    /// A link with another text.
    public static Remedy link(String verb, String address) {
        return new Remedy(verb, address, null, false);
    }

    /// A button.
    public static Remedy of(String verb, String address, Runnable action) {
        return new Remedy(verb, address, action, false);
    }

    /// A button whose action may take long.
    public static Remedy slow(String verb, String address, Runnable action) {
        return new Remedy(verb, address, action, true);
    }
}
