package org.gradeport.dataset;

/// A value of a filter and its label.
public record Choice(String value, String label) {}
