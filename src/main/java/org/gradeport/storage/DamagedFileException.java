package org.gradeport.storage;

import java.io.IOException;

/// A stored file is not the one that was written.
public final class DamagedFileException extends IOException {

    /// How it differs.
    public enum Damage {
        /// It is not there.
        MISSING,
        /// It is shorter or longer.
        SIZE,
        /// It has other bytes.
        DIGEST
    }

    private final Damage damage;

    public DamagedFileException(Damage damage) {
        super("A stored file is not the one that was written: " + damage);
        this.damage = damage;
    }

    public Damage damage() {
        return damage;
    }
}
