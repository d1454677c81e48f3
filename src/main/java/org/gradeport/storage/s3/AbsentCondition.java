package org.gradeport.storage.s3;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The condition of a write that there is no such object (`If-None-Match`), until the server answers that it does not
/// implement it (501).
final class AbsentCondition {

    private static final int NOT_IMPLEMENTED = 501;

    private volatile boolean implemented = true;

    /// Calls with the condition, or with null if the server does not implement it.
    ///
    /// @param name of the file, in exceptions
    void call(String name, Consumer<@Nullable String> work) throws IOException {
        S3Calls.call(name, () -> {
            try {
                work.accept(implemented ? "*" : null);
            } catch (S3Exception e) {
                if (!implemented || e.statusCode() != NOT_IMPLEMENTED) {
                    throw e;
                }
                implemented = false;
                work.accept(null);
            }
            return true;
        });
    }
}
