package org.gradeport.attention;

import java.time.Instant;
import java.util.List;

/// Knows one kind of thing that needs a person; every bean of this type is asked.
public interface AttentionSource {

    /// The kind, as in the texts `attention.<kind>.…`.
    String kind();

    /// What needs a person now; asked several times a minute, by no signed-in account.
    List<Concern> concerns(Instant now);
}
