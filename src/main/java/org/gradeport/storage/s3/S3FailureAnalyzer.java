package org.gradeport.storage.s3;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Explains a start that fails because of a bucket.
final class S3FailureAnalyzer extends AbstractFailureAnalyzer<S3StartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, S3StartException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Check GRADEPORT_S3_BUCKET, GRADEPORT_S3_ENDPOINT, GRADEPORT_S3_REGION and GRADEPORT_S3_PATH_STYLE, and the credentials: GRADEPORT_S3_ACCESS_KEY and GRADEPORT_S3_SECRET_KEY, or the standard chain of the AWS SDK. Create the bucket first; docs/storage.md has the least rights.",
                cause);
    }
}
