package org.gradeport.export;

import java.time.Instant;

/// A run ended as ready, failed or cancelled; published within the transaction that ends it, so that writes of
/// listeners are committed together with it. A listener that throws rolls the end back.
///
/// @param queuedAt when it was requested or retried by a user; automatic retries keep it
/// @param round from 1; grows with each retry by a person
public record ExportEnded(Export export, Instant queuedAt, int round) {}
