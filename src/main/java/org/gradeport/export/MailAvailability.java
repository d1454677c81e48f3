package org.gradeport.export;

import java.util.Optional;

/// Whether people can be told by mail; the room that sends it knows.
public interface MailAvailability {

    /// Whether mails are sent at all.
    boolean isOn();

    /// Where this account gets its mail; empty if it has no address.
    Optional<String> address(long account);
}
