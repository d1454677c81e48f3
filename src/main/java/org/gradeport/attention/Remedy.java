package org.gradeport.attention;

import org.jspecify.annotations.Nullable;

/// What a person can do about a concern.
///
/// @param verb the key of the button's text after `attention.verb.`, such as `retry`
/// @param address where in the portal it is looked into, such as `exports/42`
/// @param action what the button does with the rights of the one who presses it; null if it only leads there
/// @param slow whether the deed may take long, so that nobody waits for it
public record Remedy(String verb, String address, @Nullable Runnable action, boolean slow) {

    public Remedy(String verb, String address, @Nullable Runnable deed) {
        this(verb, address, deed, false);
    }

    public static Remedy open(String address) {
        return new Remedy("open", address, null);
    }
}
