package org.gradeport.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Collects all faults of a request.
public final class Faults {

    private final List<InvalidValueException> all = new ArrayList<>();

    public void add(InvalidValueException fault) {
        all.addAll(fault.all());
    }

    /// Collects what the check refuses.
    public void check(Runnable check) {
        var _ = find(() -> {
            check.run();
            return true;
        });
    }

    /// The value; empty if it is refused, which is collected.
    public <T> Optional<T> find(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValueException e) {
            add(e);
            return Optional.empty();
        }
    }

    /// Throws what was collected, if anything was.
    public void refuse() {
        refuse(_ -> true);
    }

    /// Throws those of the collected faults, if there are any.
    public void refuse(Predicate<InvalidValueException> wanted) {
        List<InvalidValueException> refused = all.stream().filter(wanted).toList();
        if (!refused.isEmpty()) {
            throw new InvalidValueException(refused);
        }
    }
}
