package org.gradeport.storage.s3;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The portal cannot start with the bucket that its settings name; the message says why.
final class S3StartException extends IOException {

    private static final int MISSING = 404;
    private static final int MOVED = 301;
    private static final int FORBIDDEN = 403;
    private static final String NO_CREDENTIALS = "Unable to load credentials";

    S3StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static S3StartException of(S3Properties properties, SdkException cause) {
        return new S3StartException(
                "The bucket %s cannot be used (%s): %s".formatted(properties.bucket(), properties, reason(cause)),
                cause);
    }

    private static String reason(SdkException cause) {
        return switch (cause) {
            case S3Exception e when e.statusCode() == MISSING -> "it does not exist";
            case S3Exception e when e.statusCode() == MOVED -> "it is in another region";
            case S3Exception e
            when e.statusCode() == FORBIDDEN ->
                "the server refuses these credentials, or they have no right to use the bucket";
            case S3Exception e -> "the server answers " + e.statusCode();
            default ->
                String.valueOf(cause.getMessage()).startsWith(NO_CREDENTIALS)
                        ? "no credentials are set"
                        : "the server cannot be reached (%s)"
                                .formatted(NestedExceptionUtils.getMostSpecificCause(cause));
        };
    }
}
