package org.gradeport.chaos.invariant;

import java.util.stream.Stream;

/// What must hold whenever nothing is going on.
public interface Invariant {

    /// What is violated: one sentence a row. Empty if it holds.
    Stream<String> violations(Reading reading);
}
