package org.gradeport.chaos.fault;

import java.util.Random;
import org.gradeport.chaos.site.Site;

/// All connections to the database break at the same moment; new ones work at once.
record ConnectionsBroken(Site site) implements Fault {

    @Override
    public String name() {
        return "connections to the database cut once";
    }

    @Override
    public Part part() {
        return Part.DATABASE;
    }

    @Override
    public boolean cause(Random random) {
        site.proxy().close();
        site.proxy().open();
        return true;
    }

    @Override
    public void heal() {
        // The portals connect again by themselves.
    }

    @Override
    public int seconds(Random random) {
        return 1;
    }

    @Override
    public boolean repeatsMail() {
        return true;
    }
}
