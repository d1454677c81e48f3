package org.gradeport.storage;

import java.util.regex.Pattern;

/// The names of files that every kind of store uses.
public final class StoreFiles {

    /// Has the id of the database that owns the store; no stored file has this name.
    public static final String OWNER = "_database-id";

    private static final Pattern STORED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    private StoreFiles() {}

    /// Whether a stored file can have this name.
    public static boolean isStored(String name) {
        return STORED.matcher(name).matches();
    }

    /// Returns the name, unless no stored file can have it.
    public static String requireStored(String name) {
        if (!isStored(name)) {
            throw new IllegalArgumentException("Not a name for a stored file: " + name);
        }
        return name;
    }
}
