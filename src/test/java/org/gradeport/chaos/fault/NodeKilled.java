package org.gradeport.chaos.fault;

import java.util.Random;
import org.gradeport.chaos.site.PortalProcess;
import org.gradeport.chaos.site.Site;

/// A node dies at once (`kill -9`) and is started again.
final class NodeKilled implements Fault {

    private final Site site;
    private PortalProcess victim;

    NodeKilled(Site site) {
        this.site = site;
        victim = site.portals().getFirst();
    }

    @Override
    public String name() {
        return "kill -9 of a node";
    }

    @Override
    public Part part() {
        return Part.NODE;
    }

    @Override
    public boolean cause(Random random) {
        victim = site.portals().get(random.nextInt(2));
        victim.kill();
        return true;
    }

    @Override
    public void heal() {
        victim.launch();
        victim.awaitReady();
    }

    @Override
    public boolean repeatsMail() {
        return true;
    }
}
