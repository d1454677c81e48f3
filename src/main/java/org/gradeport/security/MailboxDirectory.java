package org.gradeport.security;

import java.util.Optional;
import org.gradeport.security.account.AccountRepository;
import org.springframework.stereotype.Component;

/// Looks up mail addresses of accounts for work that runs later on their behalf.
@Component
public class MailboxDirectory {

    private final AccountRepository accounts;

    MailboxDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /// The present mailbox, also of a disabled account; empty if the account was deleted.
    public Optional<Mailbox> find(long account) {
        return accounts.findById(account).map(found -> new Mailbox(found.username(), found.email(), found.enabled()));
    }
}
