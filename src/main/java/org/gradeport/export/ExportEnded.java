package org.gradeport.export;

import java.time.Instant;

/// A run ended for good: ready, failed or cancelled; published within the transaction that says so, so that what a
/// listener writes is there if and only if the end is. A listener that throws undoes the end.
///
/// @param queuedAt when the export was last put in the queue
/// @param round from 1; grows with each retry by a person
public record ExportEnded(Export export, Instant queuedAt, int round) {}
