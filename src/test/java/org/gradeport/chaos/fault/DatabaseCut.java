package org.gradeport.chaos.fault;

import java.util.Random;
import org.gradeport.chaos.site.Site;

/// All connections to the database break, and new ones are refused.
record DatabaseCut(Site site) implements Fault {

    @Override
    public String name() {
        return "connections to the database cut and refused";
    }

    @Override
    public Part part() {
        return Part.DATABASE;
    }

    @Override
    public boolean cause(Random random) {
        site.proxy().close();
        return true;
    }

    @Override
    public void heal() {
        site.proxy().open();
    }

    @Override
    public boolean repeatsMail() {
        return true;
    }
}
