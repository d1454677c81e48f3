package org.gradeport.attention;

import java.time.Instant;
import java.util.List;

/// Finds one kind of concern; every bean of this type is read.
public interface AttentionSource {

    /// The kind, as in the messages `attention.<kind>.…`.
    String kind();

    /// The concerns of now; read several times a minute, by no signed-in account.
    List<Concern> concerns(Instant now);
}
