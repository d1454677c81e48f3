package org.gradeport.system;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The nodes of the portal, for those who run it.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class NodeService {

    private final Heartbeats heartbeats;

    NodeService(Heartbeats heartbeats) {
        this.heartbeats = heartbeats;
    }

    /// Those that gave a sign of life within the last day, the living first.
    public List<NodeState> list() {
        return heartbeats.nodes();
    }

    /// Forgets a node that went silent, since another took its place; one that lives comes back by itself.
    public void forget(String name) {
        heartbeats.forget(name);
    }
}
