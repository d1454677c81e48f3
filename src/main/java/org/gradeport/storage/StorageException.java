package org.gradeport.storage;

import java.io.IOException;
import org.gradeport.base.Texts;
import org.gradeport.error.FullDisk;
import org.gradeport.error.StoreOutage;

/// A store failed to write or read a file; the message is a sentence for people.
public class StorageException extends IOException implements StoreOutage {

    private final boolean full;

    /// `full` means that there is no space left, so that a retry does not help.
    public StorageException(String message, boolean full, Throwable cause) {
        super(message, cause);
        this.full = full;
    }

    /// Whether there is no space left.
    public boolean isFull() {
        return full;
    }

    /// The same failure with a sentence for people.
    public static StorageException of(IOException cause) {
        if (cause instanceof StorageException known) {
            return known;
        }
        return FullDisk.isCauseOf(cause)
                ? new StorageException(Texts.say("storage.full"), true, cause)
                : new StorageException(Texts.say("storage.away"), false, cause);
    }
}
