package org.gradeport.export;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gradeport.security.Actor;
import org.gradeport.security.ActorDirectory;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Accounts of tests, which can change while exports run.
public class TestActors implements CurrentActor, ActorDirectory {

    public static final Actor ADMIN = new Actor(1, "admin", Set.of(Role.ADMIN), null);
    public static final Actor OPERATOR = new Actor(2, "oncall", Set.of(Role.OPERATOR), null);
    public static final Actor MARIA = new Actor(3, "maria", Set.of(Role.TEACHER), "t-maria");
    static final Actor NIKOS = new Actor(4, "nikos", Set.of(Role.TEACHER), "t-nikos");

    private final Map<Long, Actor> accounts = new ConcurrentHashMap<>();

    void reset() {
        accounts.clear();
        for (Actor actor : Set.of(ADMIN, OPERATOR, MARIA, NIKOS)) {
            accounts.put(actor.account(), actor);
        }
        SecurityContextHolder.clearContext();
    }

    public void signIn(Actor actor) {
        String[] roles = actor.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(actor.account(), null, roles));
    }

    void change(Actor actor) {
        accounts.put(actor.account(), actor);
    }

    void disable(Actor actor) {
        accounts.remove(actor.account());
    }

    void link(Actor actor, @Nullable String teacher) {
        change(new Actor(actor.account(), actor.username(), actor.roles(), teacher));
    }

    @Override
    public Actor get() {
        Object account = java.util.Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication())
                .getPrincipal();
        return find((Long) java.util.Objects.requireNonNull(account)).orElseThrow();
    }

    @Override
    public Set<Long> enabled(Set<Long> ids) {
        return ids.stream().filter(accounts::containsKey).collect(java.util.stream.Collectors.toSet());
    }

    @Override
    public Optional<Actor> find(long account) {
        return Optional.ofNullable(accounts.get(account));
    }
}
