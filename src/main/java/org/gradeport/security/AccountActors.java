package org.gradeport.security;

import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class AccountActors implements Actors {

    private final AccountRepository accounts;

    AccountActors(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Actor> find(long account) {
        return accounts.findById(account)
                .filter(Account::enabled)
                .map(AccountUser::of)
                .map(AccountUser::actor);
    }
}
