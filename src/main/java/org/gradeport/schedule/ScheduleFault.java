package org.gradeport.schedule;

import java.util.Optional;
import java.util.stream.Collectors;
import org.gradeport.table.InvalidValueException;

/// The fault of one field of a schedule.
///
/// @param problem the reason, and the values that are allowed
public record ScheduleFault(Field field, InvalidValueException problem) {

    /// The fields that can have faults.
    public enum Field {
        NAME,
        TIME,
        DAYS,
        CRON,
        ZONE,
        STARTS_ON,
        ENDS_ON,
        MAIL_ADDRESSES,
        REQUEST
    }

    /// The fault that the check throws; empty if it throws none.
    public static Optional<ScheduleFault> of(Field field, Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(new ScheduleFault(field, e));
        }
    }

    public String sentence() {
        return problem.all().stream().map(Throwable::getMessage).collect(Collectors.joining(" "));
    }
}
