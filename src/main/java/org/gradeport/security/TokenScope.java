package org.gradeport.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a token may be used for, within the rights of its account.
public enum TokenScope {
    /// Reads lists, states and figures.
    READ,
    /// Requests, controls and downloads exports, and changes schedules.
    EXPORT,
    /// Imports records.
    IMPORT,
    /// Retries, cancels, pauses and runs what others requested, and makes reports.
    OPERATE,
    /// Changes the policy of retention and sweeps.
    ADMIN;

    /// The scopes that are of use to an account with this role.
    public static Set<TokenScope> of(Role role) {
        return switch (role) {
            case ADMIN -> EnumSet.allOf(TokenScope.class);
            case TEACHER -> EnumSet.of(READ, EXPORT);
            case OPERATOR -> EnumSet.of(READ, OPERATE);
        };
    }

    /// The scopes in a list of words such as `read,export`; a word of a later release gives no right.
    static Set<TokenScope> parse(String words) {
        return Arrays.stream(words.split(",", -1))
                .flatMap(word ->
                        Arrays.stream(values()).filter(scope -> scope.word().equals(word)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class)));
    }

    static String format(Set<TokenScope> scopes) {
        return scopes.stream().sorted().map(TokenScope::word).collect(Collectors.joining(","));
    }

    /// Its word in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
