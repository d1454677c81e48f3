package org.gradeport.chaos.invariant;

import java.time.Instant;

/// A fault that was caused and mended.
///
/// @param repeatsMail whether it may separate a mail server's answer from its record
public record Episode(String name, Instant from, Instant until, boolean repeatsMail) {}
