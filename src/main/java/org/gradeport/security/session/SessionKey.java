package org.gradeport.security.session;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/// The id of a session in the database, as an attribute of the session itself.
public record SessionKey(String id, long account) implements Serializable {

    /// The attribute's name.
    public static final String ATTRIBUTE = SessionKey.class.getName();

    static Optional<SessionKey> of(HttpSession session, long account) {
        return Optional.ofNullable((SessionKey) session.getAttribute(ATTRIBUTE))
                .filter(key -> key.account() == account);
    }
}
