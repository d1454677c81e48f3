package org.gradeport.export;

import java.util.Optional;

/// Tells the export form whether its user can get mails; implemented by the package that sends them.
public interface MailAvailability {

    /// Whether mail is on.
    boolean isOn();

    /// The mail address of this account; empty if it has none.
    Optional<String> address(long account);
}
