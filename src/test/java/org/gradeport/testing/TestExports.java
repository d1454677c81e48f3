package org.gradeport.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.export.NoticeOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Requests small exports as the signed-in user, and waits for them.
@Component
public class TestExports {

    private final ExportService exports;

    TestExports(ExportService exports) {
        this.exports = exports;
    }

    /// An export without mails.
    public Export ready() {
        return ready(null, NoticeOptions.NONE);
    }

    /// An export that mails these recipients.
    public Export ready(@Nullable String name, NoticeOptions noticeOptions) {
        return ended(exports.request(request(name, noticeOptions), null));
    }

    /// The export after its end.
    public Export ended(Export export) {
        return Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> exports.get(export.id()), now -> now.status().isFinal());
    }

    /// Courses as CSV.
    public static ExportRequest request(@Nullable String name, NoticeOptions noticeOptions) {
        return new ExportRequest(
                "courses", "csv", new Selection(List.of(), Map.of(), List.of()), Map.of(), name, noticeOptions);
    }
}
