package org.gradeport.format.pdf.text;

/// Part of a text in the template, in the face that has its characters.
public record TextRun(String family, String text) {}
