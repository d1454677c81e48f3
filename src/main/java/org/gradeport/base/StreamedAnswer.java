package org.gradeport.base;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// An answer that is written piece by piece. A failure before its first bytes are sent leaves nothing of it, so that an
/// error can be answered instead; a later one must end the connection.
@FunctionalInterface
public interface StreamedAnswer {

    void write() throws IOException;

    /// Writes the answer to this response.
    static void send(HttpServletResponse response, StreamedAnswer answer) throws IOException {
        try {
            answer.write();
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }
}
