package org.gradeport.dataset;

/// A value to pick, and how people read it.
public record Choice(String value, String label) {}
