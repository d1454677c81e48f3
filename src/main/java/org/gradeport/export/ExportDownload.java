package org.gradeport.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A file that its reader may have; it is not open yet.
public record ExportDownload(ExportFile file, String mediaType, Source source) {

    /// Opens files.
    @FunctionalInterface
    public interface Source {

        /// Opens the file at its first byte; the caller closes the stream. `ExportStateException` if it is missing or
        /// damaged.
        ///
        /// @param range the bytes that the reader gets, such as `0-99`; null for all
        InputStream open(@Nullable String range) throws IOException;
    }

    /// As `Source.open`.
    public InputStream open(@Nullable String range) throws IOException {
        return source.open(range);
    }

    /// The same file; opening it calls the recorder with the range.
    public ExportDownload recordedBy(Consumer<@Nullable String> recorder) {
        return new ExportDownload(file, mediaType, range -> {
            InputStream stream = source.open(range);
            try {
                recorder.accept(range);
                return stream;
            } catch (RuntimeException e) {
                stream.close();
                throw e;
            }
        });
    }
}
