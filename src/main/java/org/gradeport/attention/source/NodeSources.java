package org.gradeport.attention.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.database.DatabaseClock;
import org.gradeport.database.SharedClock;
import org.gradeport.system.Heartbeats;
import org.gradeport.system.SystemService;
import org.gradeport.system.ThisNode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Nodes that are lost or whose clock is wrong.
@Configuration(proxyBeanMethods = false)
class NodeSources {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /// Nodes whose heartbeats ended without a clean stop.
    @Bean
    AttentionSource lostNodes(Heartbeats heartbeats, SystemService systemService, ThisNode self) {
        return new SearchSource(
                "lost-node",
                _ -> heartbeats.nodes().stream()
                        .filter(node -> node.lost() && !node.name().equals(self.name()))
                        .map(node -> Concern.of(
                                        "lost-node", node.name(), Tone.BAD, node.beatAt(), node.name(), node.beatAt())
                                .withRemedies(
                                        Remedy.of("forget", "system", () -> systemService.forget(node.name())),
                                        Remedy.open("system"))));
    }

    /// Compares the machine's clock with the database's, whose time the portal uses.
    @Bean
    AttentionSource wrongClock(DatabaseClock databaseClock, ThisNode self, SharedClock clock) {
        return wrongClock(databaseClock, self, clock.machine());
    }

    static AttentionSource wrongClock(DatabaseClock databaseClock, ThisNode self, InstantSource clock) {
        return new SearchSource("wrong-clock", now -> {
            Instant before = clock.instant();
            Instant right = databaseClock.now();
            Duration ahead = Duration.between(right, before);
            Duration behind = Duration.between(clock.instant(), right);
            boolean isAhead = ahead.compareTo(behind) > 0;
            return Stream.of(isAhead ? ahead : behind)
                    .filter(off -> off.compareTo(TOLERANCE) > 0)
                    .map(off -> Concern.of("wrong-clock", self.name(), Tone.BAD, now, self.name(), off, isAhead ? 1 : 0)
                            .withRemedies(Remedy.open("system")));
        });
    }
}
