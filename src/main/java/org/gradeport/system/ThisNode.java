package org.gradeport.system;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.gradeport.base.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// This node.
@Component
public class ThisNode {

    private static final Logger log = LoggerFactory.getLogger(ThisNode.class);
    private static final int HOST_LENGTH = 40;

    private final String host = readHost();
    private final String name = host + "-" + UUID.randomUUID().toString().substring(0, 8);

    /// Unique among all nodes, including nodes on the same machine and before a restart.
    public String name() {
        return name;
    }

    /// The name of the machine.
    public String host() {
        return host;
    }

    private static String readHost() {
        try {
            return Texts.cut(InetAddress.getLocalHost().getHostName(), HOST_LENGTH);
        } catch (UnknownHostException e) {
            log.debug("Could not read the host name", e);
            return "node";
        }
    }
}
