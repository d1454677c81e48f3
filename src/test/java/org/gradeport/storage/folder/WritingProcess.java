package org.gradeport.storage.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Another node that writes a file until it is killed.
final class WritingProcess {

    private WritingProcess() {}

    static void main(String[] args) throws IOException {
        try (FileChannel file = new LivePendingFiles().create(Path.of(args[0]))) {
            IO.println("writing");
            IO.readln();
            file.position();
        }
    }
}
