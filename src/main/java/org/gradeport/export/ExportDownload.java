package org.gradeport.export;

import java.io.InputStream;

/// A file on its way to a person; close the stream.
public record ExportDownload(ExportFile file, String mediaType, InputStream stream) {}
