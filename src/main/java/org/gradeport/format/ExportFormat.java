package org.gradeport.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// A file format; each bean of this type appears in the portal, the API and the schedules.
public interface ExportFormat {

    /// The name in requests, such as `excel`.
    String name();

    /// The name for people, such as `Excel`.
    String label();

    /// The file name's extension without the dot, such as `xlsx`.
    String extension();

    /// The media type of downloads, with its charset where it has one.
    String mediaType();

    /// The options a request may set.
    List<FormatOption> options();

    /// Starts a file on `out`; the writer does not close `out`, and flushes all output in `finish`. Options are already
    /// checked.
    FormatWriter open(OutputStream out, Document document) throws IOException;
}
