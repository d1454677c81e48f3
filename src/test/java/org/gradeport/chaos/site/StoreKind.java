package org.gradeport.chaos.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/// The kinds of stores; the chaos runs on each.
public enum StoreKind {
    FOLDER {
        @Override
        Store open(Path place, Clock clock) throws IOException {
            return new FolderStore(place, clock);
        }
    },
    S3 {
        @Override
        Store open(Path place, Clock clock) {
            return new S3Store(clock);
        }
    };

    abstract Store open(Path place, Clock clock) throws IOException;
}
