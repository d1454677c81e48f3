package org.gradeport.export;

import org.jspecify.annotations.Nullable;

/// Why an export failed.
///
/// @param message a sentence for people
/// @param trace the stack trace for the on-call; null if the message is enough
public record ExportFailure(
        FailureClass failureClass, String message, @Nullable String trace) {}
