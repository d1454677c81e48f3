package org.gradeport.retention;

import org.gradeport.table.InvalidValueException;

/// The fault of one field of a policy.
///
/// @param rule its index among the rules that name a dataset or a format; `FOR_ALL` for the rule for all other files
/// @param problem the reason
public record PolicyFault(int rule, Field field, InvalidValueException problem) {

    public static final int FOR_ALL = -1;

    /// The fields of a rule.
    public enum Field {
        DATASET,
        FORMAT,
        DAYS,
        ARCHIVE_DAYS
    }
}
