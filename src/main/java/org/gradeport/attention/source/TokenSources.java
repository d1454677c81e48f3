package org.gradeport.attention.source;

import java.time.Duration;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.security.token.UnattendedTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// API tokens whose owner may have left.
@Configuration(proxyBeanMethods = false)
class TokenSources {

    private static final Duration UNSEEN = Duration.ofDays(30);

    /// Tokens of people of a provider who have not signed in for a month.
    @Bean
    AttentionSource tokensOfAbsentPeople(UnattendedTokens tokens) {
        String kind = "unattended-token";
        return new SearchSource(
                kind,
                now -> tokens.find(now.minus(UNSEEN), now).stream()
                        .map(owner -> Concern.of(
                                        kind,
                                        owner.account(),
                                        Tone.WARN,
                                        owner.signedInAt().plus(UNSEEN),
                                        owner.username(),
                                        owner.tokens(),
                                        owner.signedInAt())
                                .withRemedies(Remedy.open("tokens"))));
    }
}
