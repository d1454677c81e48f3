package org.gradeport.metrics;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.Node;
import org.gradeport.base.Tone;
import org.springframework.stereotype.Component;

/// Nodes that went silent without having been stopped.
@Component
class LostNodes implements AttentionSource {

    private final Heartbeats heartbeats;
    private final Nodes nodes;
    private final Node self;

    LostNodes(Heartbeats heartbeats, Nodes nodes, Node self) {
        this.heartbeats = heartbeats;
        this.nodes = nodes;
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
                        .with(new Remedy("forget", "system", () -> nodes.forget(node.name())), Remedy.open("system")))
                .toList();
    }
}
