package org.gradeport.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Override
    public Set<Long> enabled(Set<Long> ids) {
        return accounts.findAllById(ids).stream()
                .filter(Account::enabled)
                .map(Account::id)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }
}
