package org.gradeport.metrics;

import org.jspecify.annotations.Nullable;

/// What a person can do about a concern.
///
/// @param verb the key of the button's text after `attention.verb.`, such as `retry`
/// @param address where in the portal it is looked into, such as `exports/42`
/// @param deed what the button does with the rights of the one who presses it; null if it only leads there
public record Remedy(String verb, String address, @Nullable Runnable deed) {

    static Remedy open(String address) {
        return new Remedy("open", address, null);
    }
}
