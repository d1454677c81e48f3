package org.gradeport.format.pdf.text;

/// A part of a text in the template, with its face.
public record TextRun(String family, String text) {}
