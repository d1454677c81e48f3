package org.gradeport.chaos.fault;

import java.util.Random;
import org.gradeport.chaos.site.PortalProcess;
import org.gradeport.chaos.site.Site;

/// A node stands still for longer than its lease (`SIGSTOP`), and then continues (`SIGCONT`) as if nothing had been.
final class NodeStopped implements Fault {

    private final Site site;
    private final int longest;
    private PortalProcess victim;

    /// @param longest seconds; its runs are taken over after five, its locks after sixty
    NodeStopped(Site site, int longest) {
        this.site = site;
        this.longest = longest;
        victim = site.portals().getFirst();
    }

    @Override
    public String name() {
        return "SIGSTOP of a node beyond its lease, then SIGCONT";
    }

    @Override
    public Part part() {
        return Part.NODE;
    }

    @Override
    public boolean cause(Random random) {
        victim = site.portals().get(random.nextInt(2));
        victim.freeze();
        return true;
    }

    @Override
    public void heal() {
        victim.thaw();
    }

    @Override
    public int seconds(Random random) {
        return 8 + random.nextInt(longest - 8);
    }

    @Override
    public boolean repeatsMail() {
        return true;
    }
}
