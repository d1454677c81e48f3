package org.gradeport.export;

import java.time.Instant;

/// A run ended as ready, failed or cancelled; published within the transaction that ends it, so that writes of
/// listeners are committed together with it. A listener that throws rolls the end back.
///
/// @param queuedAt when the export was last put in the queue
/// @param round from 1; grows with each retry by a person
public record ExportEnded(Export export, Instant queuedAt, int round) {}
