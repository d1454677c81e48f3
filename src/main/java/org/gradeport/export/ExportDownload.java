package org.gradeport.export;

import java.io.InputStream;

/// An open file; the caller closes the stream.
public record ExportDownload(ExportFile file, String mediaType, InputStream stream) {}
