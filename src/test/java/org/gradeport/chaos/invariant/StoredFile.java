package org.gradeport.chaos.invariant;

import java.io.IOException;
import java.io.InputStream;
import org.gradeport.chaos.site.Sha256;
import org.gradeport.chaos.site.Store;

/// A file as it lies in the store.
///
/// @param rows -1 if its format does not tell
public record StoredFile(String sha256, long size, long rows) {

    static StoredFile read(Store store, String name) throws IOException {
        try (InputStream in = store.open(name)) {
            byte[] bytes = in.readAllBytes();
            return new StoredFile(Sha256.of(bytes), bytes.length, FileRows.count(name, bytes));
        }
    }
}
