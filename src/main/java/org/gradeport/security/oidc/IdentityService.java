package org.gradeport.security.oidc;

import java.time.Clock;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.security.AccountField;
import org.gradeport.security.AccountRuleException;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountRules;
import org.gradeport.security.signin.LocalAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/// Lets administrators open an account to a person of a provider, and close it again; each refusal is an
/// [AccountRuleException].
@PreAuthorize("hasRole('ADMIN')")
public class IdentityService {

    private final IdentityRepository identities;
    private final AccountRepository accounts;
    private final LocalAccounts local;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdentityService(
            IdentityRepository identities,
            AccountRepository accounts,
            LocalAccounts local,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identities = identities;
        this.accounts = accounts;
        this.local = local;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /// Gives the account to the first person who signs in at a provider with its verified e-mail address.
    @Transactional
    public void open(long id) {
        Account account = find(id);
        new AccountRules()
                .require(
                        !account.username().equals(local.emergency()),
                        AccountField.USERNAME,
                        Texts.say("security.oidc.open.emergency"))
                .require(account.email() != null, AccountField.EMAIL, Texts.say("security.oidc.open.no-email"))
                .require(
                        !identities.existsByAccount(id), AccountField.USERNAME, Texts.say("security.oidc.open.already"))
                .check();
        identities.await(id, clock.instant());
        audit("account.opened", account, account.email());
    }

    /// Takes the account from the person, and ends its sessions; the account stays.
    @Transactional
    public void close(long id) {
        Account account = find(id);
        int closed = identities.disconnect(id) + identities.stopAwaiting(id);
        new AccountRules()
                .require(closed > 0, AccountField.USERNAME, Texts.say("security.oidc.close.none"))
                .check();
        accounts.endSessions(id);
        audit("account.closed", account, null);
    }

    private Account find(long id) {
        return accounts.findById(id)
                .orElseThrow(() -> new AccountRuleException(AccountField.ID, Texts.say("security.refused.gone")));
    }

    private void audit(String action, Account account, @Nullable String detail) {
        events.publishEvent(new Audited(current.get().username(), action, "account " + account.username(), detail));
    }
}
