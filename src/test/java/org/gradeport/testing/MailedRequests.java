package org.gradeport.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Delivery;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks for small exports in the name of whoever is signed in, and waits for them.
@Component
public class MailedRequests {

    private final ExportService exports;

    MailedRequests(ExportService exports) {
        this.exports = exports;
    }

    /// One of which nobody is told.
    public Export ready() {
        return ready(null, Delivery.NONE);
    }

    /// One that these are told of.
    public Export ready(@Nullable String name, Delivery delivery) {
        return ended(exports.request(request(name, delivery), null));
    }

    /// The export once nothing more happens to it by itself.
    public Export ended(Export export) {
        return Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> exports.get(export.id()), now -> now.status().isFinal());
    }

    /// Courses as CSV.
    public static ExportRequest request(@Nullable String name, Delivery delivery) {
        return new ExportRequest(
                "courses", "csv", new Selection(List.of(), Map.of(), List.of()), Map.of(), name, delivery);
    }
}
