package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.system.Heartbeats;
import org.gradeport.system.SystemService;
import org.gradeport.system.ThisNode;
import org.springframework.stereotype.Component;

/// Nodes whose heartbeats ended without a clean stop.
@Component
class LostNodesSource implements AttentionSource {

    private final Heartbeats heartbeats;
    private final SystemService systemService;
    private final ThisNode self;

    LostNodesSource(Heartbeats heartbeats, SystemService systemService, ThisNode self) {
        this.heartbeats = heartbeats;
        this.systemService = systemService;
        this.self = self;
    }

    @Override
    public String kind() {
        return "lost-node";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return heartbeats.nodes().stream()
                .filter(node -> node.lost() && !node.name().equals(self.name()))
                .map(node -> Concern.of(kind(), node.name(), Tone.BAD, node.beatAt(), node.name(), node.beatAt())
                        .withRemedies(
                                Remedy.of("forget", "system", () -> systemService.forget(node.name())),
                                Remedy.open("system")))
                .toList();
    }
}
