package org.gradeport.export.download;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.util.StreamUtils;

/// The bytes of a file that a client asks for.
///
/// @param first 0 or more
/// @param last the last one, included
record FileRange(long first, long last) {

    /// The range of the request; the whole file if it names none, several, or one of another file (RFC 9110, 13.1.5).
    static FileRange of(HttpServletRequest request, ETag tag, long size) {
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        List<HttpRange> ranges = condition == null || condition.strip().equals(tag.formattedTag())
                ? parse(request.getHeader(HttpHeaders.RANGE))
                : List.of();
        if (ranges.size() != 1) {
            return new FileRange(0, size - 1);
        }
        HttpRange range = ranges.getFirst();
        return new FileRange(range.getRangeStart(size), range.getRangeEnd(size));
    }

    /// A header that is not understood is ignored (RFC 9110, 14.2).
    private static List<HttpRange> parse(@Nullable String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    boolean isWithin(long size) {
        return first < size;
    }

    boolean isWhole(long size) {
        return length() == size;
    }

    long length() {
        return last - first + 1;
    }

    /// Reads the whole file, so that a damage outside the range is found, too, before the last byte is passed on.
    void copy(InputStream file, OutputStream out) throws IOException {
        StreamUtils.copyRange(file, out, first, last - 1);
        int end = file.read();
        file.transferTo(OutputStream.nullOutputStream());
        out.write(end);
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
