package org.gradeport.export.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import org.gradeport.base.StreamedAnswer;
import org.gradeport.export.ExportDownload;
import org.gradeport.export.ExportFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/// Answers a request for a file by RFC 9110: the whole file, one range of it (clause 14), its headers, or that the
/// client has it (clause 13). The file is opened, and the download recorded, only when bytes of it are sent.
public final class FileResponse {

    private static final String UNIT = "bytes";

    private final ExportDownload download;
    private final ETag tag;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    private FileResponse(ExportDownload download, HttpServletRequest request, HttpServletResponse response) {
        this.download = download;
        this.tag = new ETag(download.file().sha256(), false);
        this.request = request;
        this.response = response;
    }

    /// Sends the file, or refuses as `ExportDownload.open` does; a failure after the first bytes ends the connection.
    public static void send(ExportDownload download, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new FileResponse(download, request, response).answer();
    }

    private void answer() throws IOException {
        if (request.getHeader(HttpHeaders.IF_MATCH) != null && !names(HttpHeaders.IF_MATCH, true)) {
            response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
        } else if (names(HttpHeaders.IF_NONE_MATCH, false)) {
            response.setHeader(HttpHeaders.ETAG, tag.formattedTag());
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
        } else {
            send();
        }
    }

    private boolean names(String header, boolean strong) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(tags -> ETag.parse(tags).stream())
                .anyMatch(each -> each.isWildcard() || each.compare(tag, strong));
    }

    private void send() throws IOException {
        long size = download.file().sizeBytes();
        FileRange range = FileRange.of(request, tag, size);
        if (!range.isWithin(size)) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "%s */%d".formatted(UNIT, size));
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
        } else if (HttpMethod.HEAD.matches(request.getMethod())) {
            describe(new FileRange(0, size - 1), size);
        } else {
            StreamedAnswer.send(response, () -> copy(range, size));
        }
    }

    private void copy(FileRange range, long size) throws IOException {
        try (InputStream file = download.open(range.isWhole(size) ? null : range.toString())) {
            describe(range, size);
            range.copy(file, response.getOutputStream());
        }
    }

    private void describe(FileRange range, long size) {
        ExportFile file = download.file();
        response.setContentType(download.mediaType());
        response.setContentLengthLong(range.length());
        response.setHeader(HttpHeaders.ETAG, tag.formattedTag());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, UNIT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()));
        response.setHeader("Repr-Digest", digest(file.sha256()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!range.isWhole(size)) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, "%s %s/%d".formatted(UNIT, range, size));
        }
    }

    /// RFC 6266, with the name in UTF-8 and in plain form.
    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /// RFC 9530, clause 3.
    private static String digest(String sha256) {
        return "sha-256=:%s:"
                .formatted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)));
    }
}
