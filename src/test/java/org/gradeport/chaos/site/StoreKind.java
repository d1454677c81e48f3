package org.gradeport.chaos.site;

import java.io.IOException;
import java.nio.file.Path;

/// The kinds of stores; the chaos runs on each.
public enum StoreKind {
    FOLDER {
        @Override
        Store open(Path place) throws IOException {
            return new FolderStore(place);
        }
    },
    S3 {
        @Override
        Store open(Path place) {
            return new S3Store();
        }
    };

    abstract Store open(Path place) throws IOException;
}
