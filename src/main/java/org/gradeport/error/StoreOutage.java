package org.gradeport.error;

/// A failure of a store of files that does not answer.
public interface StoreOutage {}
