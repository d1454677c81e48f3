package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.system.Heartbeats;
import org.gradeport.system.NodeService;
import org.gradeport.system.ThisNode;
import org.springframework.stereotype.Component;

/// Nodes that went silent without having been stopped.
@Component
class LostNodesSource implements AttentionSource {

    private final Heartbeats heartbeats;
    private final NodeService nodeService;
    private final ThisNode self;

    LostNodesSource(Heartbeats heartbeats, NodeService nodeService, ThisNode self) {
        this.heartbeats = heartbeats;
        this.nodeService = nodeService;
        this.self = self;
    }

    @Override
    public String kind() {
        return "lost-node";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return heartbeats.nodes().stream()
                .filter(nodeState -> nodeState.lost() && !nodeState.name().equals(self.name()))
                .map(nodeState -> Concern.of(
                                kind(),
                                nodeState.name(),
                                Tone.BAD,
                                nodeState.beatAt(),
                                nodeState.name(),
                                nodeState.beatAt())
                        .withRemedies(
                                new Remedy("forget", "system", () -> nodeService.forget(nodeState.name())),
                                Remedy.open("system")))
                .toList();
    }
}
