package org.gradeport.metrics;

/// A finished report.
///
/// @param name of the file
/// @param summary in a few sentences
/// @param bytes a PDF
@SuppressWarnings("ArrayRecordComponent") // Handed over, never compared.
public record Report(String name, String title, String summary, Period period, byte[] bytes) {

    public static final String MEDIA_TYPE = "application/pdf";
}
