package org.gradeport.security.oidc;

import java.util.Objects;
import java.util.Optional;
import org.gradeport.base.VisibleText;
import org.gradeport.security.AccountChange;
import org.gradeport.security.Role;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.oidc.OidcProperties.Accounts;
import org.gradeport.security.signin.LocalAccounts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;

/// Finds, makes and updates the account of a person whom a provider has signed in. An account belongs to an issuer and
/// a subject; a person never gets an account by its name, and by its address only if an administrator has opened it.
/// The emergency account obeys no provider while local accounts are off, also if it was connected before.
class IdentityAccounts {

    private static final int LONGEST = 255;

    private final IdentityRepository identities;
    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final LocalAccounts local;
    private final TransactionOperations transaction;

    IdentityAccounts(
            IdentityRepository identities,
            AccountRepository accounts,
            AccountChanges changes,
            LocalAccounts local,
            TransactionOperations transaction) {
        this.identities = identities;
        this.accounts = accounts;
        this.changes = changes;
        this.local = local;
        this.transaction = transaction;
    }

    /// The account with the role and the link that the claims give at this moment; a [RefusedSignInException] if the
    /// person may not sign in.
    Account signIn(Person person) {
        if (!isStorable(person.issuer()) || !isStorable(person.subject())) {
            throw new RefusedSignInException(Refusal.UNUSABLE_SUBJECT);
        }
        Role role = person.role().orElseThrow(() -> withoutRole(person));
        try {
            return inTransaction(person, role);
        } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
            // The same person has signed in twice at the same moment.
            return inTransaction(person, role);
        }
    }

    private Account inTransaction(Person person, Role role) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Account account =
                    find(person).map(identity -> known(identity, person, role)).orElseGet(() -> first(person, role));
            changes.signedIn(account, person);
            return account;
        }));
    }

    private Optional<Identity> find(Person person) {
        return identities.findByIssuerAndSubject(person.issuer(), person.subject());
    }

    private Account known(Identity identity, Person person, Role role) {
        Account account = accounts.findById(identity.account()).orElseThrow();
        if (!local.mayUseProvider(account.username())) {
            throw new RefusedSignInException(Refusal.EMERGENCY, account.username(), account.username());
        }
        Integer withdrawn = identity.withdrawnVersion();
        requireEnabled(account, withdrawn != null && withdrawn == account.version());
        if (withdrawn != null) {
            identities.save(identity.withdrawn(null));
        }
        return changes.update(account, person, role);
    }

    /// What the portal itself disabled it enables again, but never what an administrator disabled.
    private static void requireEnabled(Account account, boolean byPortal) {
        if (!account.enabled() && !byPortal) {
            throw new RefusedSignInException(Refusal.DISABLED, account.username(), account.username());
        }
    }

    private Account first(Person person, Role role) {
        Optional<Account> awaited = awaited(person);
        if (awaited.isPresent()) {
            requireEnabled(awaited.get(), false);
            identities.stopAwaiting(awaited.get().number());
            return changes.update(changes.connect(awaited.get(), person), person, role);
        }
        if (person.rules().accounts() == Accounts.KNOWN && changes.teacher(person, role, null) == null) {
            throw new RefusedSignInException(
                    Refusal.UNKNOWN_PERSON, null, person.email().orElse("–"));
        }
        if (local.isEmergency(person.username())
                || accounts.findByUsername(person.username()).isPresent()) {
            throw new RefusedSignInException(Refusal.NAME_TAKEN, person.username(), person.username());
        }
        return changes.connect(changes.create(person, role), person);
    }

    private Optional<Account> awaited(Person person) {
        return person.email().flatMap(email -> {
            var waiting = accounts.findAllById(identities.awaiting()).stream()
                    .filter(account -> !local.isEmergency(account.username()))
                    .filter(account -> account.email() != null && Addresses.equal(account.email(), email))
                    .toList();
            return waiting.size() == 1 ? Optional.of(waiting.getFirst()) : Optional.empty();
        });
    }

    /// Takes the rights of an account whose person has lost all roles: its sessions and tokens end.
    private RefusedSignInException withoutRole(Person person) {
        Optional<Account> account = Objects.requireNonNull(transaction.execute(_ -> find(person)
                .flatMap(identity ->
                        accounts.findById(identity.account()).map(found -> withdraw(identity, found, person)))));
        return new RefusedSignInException(
                Refusal.NO_ROLE,
                account.map(Account::username).orElse(null),
                VisibleText.join(", ", person.rules().roleClaims()),
                person.rules().roleNames());
    }

    private Account withdraw(Identity identity, Account account, Person person) {
        if (!account.enabled() || !local.mayUseProvider(account.username())) {
            return account;
        }
        AccountChange gone =
                new AccountChange(account.name(), account.email(), account.role(), account.teacher(), false);
        Account disabled = changes.save(account, gone, "account.disabled", person);
        identities.save(identity.withdrawn(disabled.version()));
        return disabled;
    }

    private static boolean isStorable(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().allMatch(letter -> letter > ' ' && letter < 127);
    }
}
