package org.gradeport.schedule;

import org.gradeport.table.InvalidValueException;

/// What happens to due times at which no portal was up.
public enum MissedPolicy {
    /// The last of them runs once, late; the others are recorded as missed.
    RUN,
    /// All of them are recorded as missed.
    SKIP;

    /// The policy of that name.
    ///
    /// @throws InvalidValueException if there is none
    public static MissedPolicy of(String word) {
        return PolicyWord.read(MissedPolicy.class, "missed", word);
    }
}
