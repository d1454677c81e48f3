package org.gradeport.security.account;

import java.util.Optional;
import java.util.Set;
import org.gradeport.security.Actor;
import org.gradeport.security.ActorDirectory;
import org.springframework.stereotype.Component;

@Component
class AccountActorDirectory implements ActorDirectory {

    private final AccountRepository accounts;

    AccountActorDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Actor> find(long account) {
        return accounts.findById(account)
                .filter(Account::enabled)
                .map(AccountUser::of)
                .map(AccountUser::actor);
    }

    @Override
    public Set<Long> enabled(Set<Long> ids) {
        return ids.isEmpty() ? Set.of() : accounts.findEnabled(ids);
    }
}
