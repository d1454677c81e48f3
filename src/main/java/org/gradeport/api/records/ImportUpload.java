package org.gradeport.api.records;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.gradeport.base.VisibleText;
import org.gradeport.error.BodyLimitFilter;
import org.gradeport.school.UploadFolder;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// The multipart body of an import. The controller reads it after the check of the caller's role; before that nothing
/// of it is stored. Closing deletes the zip.
public final class ImportUpload implements AutoCloseable {

    private static final int LONGEST_FIELD = 1_000;

    private final UploadFolder folder;
    private @Nullable Path zip;
    private final Map<String, String> fields = new HashMap<>();
    private String fileName = "upload.zip";

    private ImportUpload(UploadFolder folder) {
        this.folder = folder;
    }

    /// Receives the zip and the known fields of an upload.
    ///
    /// @param known fields that are kept; other parts are ignored
    public static ImportUpload receive(HttpServletRequest request, UploadFolder folder, List<String> known)
            throws IOException {
        ImportUpload upload = new ImportUpload(folder);
        try {
            upload.read(request, known);
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
        return upload;
    }

    public Path zip() {
        return Objects.requireNonNull(zip);
    }

    public String fileName() {
        return fileName;
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    @Override
    public void close() {
        if (zip != null) {
            folder.discard(zip);
        }
    }

    private void read(HttpServletRequest request, List<String> known) throws IOException {
        request.setAttribute(BodyLimitFilter.RAISED, UploadFolder.MAX_BYTES);
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                take(parts.next(), known);
            }
        } catch (FileUploadException | FileUploadIOException | InvalidFileNameException | MalformedStreamException e) {
            throw new InvalidValueException(
                    "file", "The body is not multipart: %s.".formatted(e.getMessage()), List.of());
        }
        if (zip == null || Files.size(zip) == 0) {
            throw new InvalidValueException("file", "The part “file” with the zip is missing or empty.", List.of());
        }
    }

    private void take(FileItemStream part, List<String> known) throws IOException {
        try (InputStream content = part.openStream()) {
            if (!part.isFormField() && part.getFieldName().equals("file")) {
                fileName = VisibleText.visible(Objects.requireNonNullElse(part.getName(), fileName));
                close();
                zip = folder.receive(content);
            } else if (known.contains(part.getFieldName())) {
                fields.putIfAbsent(
                        part.getFieldName(), new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
            }
        }
    }
}
