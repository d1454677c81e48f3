package org.gradeport.chaos.fault;

import java.util.Random;

/// Something that breaks, and is mended after a while. The portals must bear it.
public interface Fault {

    /// Its name in reports.
    String name();

    /// What breaks.
    Part part();

    /// Breaks it; false if that is not possible on this machine.
    ///
    /// @param random decides which portal or table it hits
    boolean cause(Random random) throws Exception;

    /// Mends it.
    void heal() throws Exception;

    /// Whether it had an effect; asked after `heal`.
    default boolean hadEffect() {
        return true;
    }

    /// For how many seconds it is broken.
    default int seconds(Random random) {
        return 3 + random.nextInt(6);
    }

    /// Whether it may separate a mail server's answer from its record, so that the mail is sent again with the same
    /// Message-ID.
    default boolean repeatsMail() {
        return false;
    }
}
