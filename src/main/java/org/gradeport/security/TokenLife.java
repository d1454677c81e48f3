package org.gradeport.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gradeport.base.Settings;
import org.gradeport.base.Texts;
import org.gradeport.security.account.AccountRules;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The longest life of named tokens, which administrators set.
@Service
public class TokenLife {

    /// The largest number of days that can be set.
    public static final int MOST_DAYS = 3_650;

    private static final String NAME = "security.token-days";

    private final Settings settings;
    private final CurrentActor current;
    private final TokenRepository tokenRepository;
    private final Clock clock;

    TokenLife(Settings settings, CurrentActor current, TokenRepository tokenRepository, Clock clock) {
        this.settings = settings;
        this.current = current;
        this.tokenRepository = tokenRepository;
        this.clock = clock;
    }

    /// The longest life in days; 0 for no limit.
    public int longestDays() {
        return settings.get(NAME).map(Integer::valueOf).orElse(0);
    }

    /// Limits tokens, and shortens those that would live longer; an [AccountRuleException] unless it is 0 to 3650 days.
    ///
    /// @return how many were shortened
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public int limit(int days) {
        new AccountRules()
                .require(
                        days >= 0 && days <= MOST_DAYS,
                        AccountField.EXPIRES_AT,
                        Texts.say("security.refused.longest-life", MOST_DAYS))
                .check();
        settings.set(NAME, Integer.toString(days), current.get().username());
        return days == 0 ? 0 : tokenRepository.shorten(clock.instant().plus(Duration.ofDays(days)));
    }

    boolean allows(@Nullable Instant expiresAt, Instant now) {
        int days = longestDays();
        return days == 0 || (expiresAt != null && !expiresAt.isAfter(now.plus(Duration.ofDays(days))));
    }
}
