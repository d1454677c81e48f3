package org.gradeport.school.ui;

import java.io.IOException;

/// An upload was over the limit.
final class UploadTooLargeException extends IOException {

    UploadTooLargeException() {
        super("The file is larger than 2 GB");
    }
}
