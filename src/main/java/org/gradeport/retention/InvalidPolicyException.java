package org.gradeport.retention;

import java.util.List;
import org.gradeport.table.InvalidValueException;

/// A policy with faults; the message is the first one's.
public final class InvalidPolicyException extends InvalidValueException {

    private final transient List<PolicyFault> faults;

    /// @param faults one or more
    public InvalidPolicyException(List<PolicyFault> faults) {
        super(faults.stream().map(PolicyFault::problem).toList());
        this.faults = List.copyOf(faults);
    }

    public List<PolicyFault> faults() {
        return faults;
    }
}
