package org.gradeport.chaos.fault;

import java.util.Random;
import org.gradeport.chaos.site.Site;

/// The database dies at once (`kill -9`) and is started again on its data.
record DatabaseKilled(Site site) implements Fault {

    @Override
    public String name() {
        return "kill -9 of the database";
    }

    @Override
    public Part part() {
        return Part.DATABASE;
    }

    @Override
    public boolean cause(Random random) {
        site.database().kill();
        return true;
    }

    @Override
    public void heal() {
        site.database().start();
    }

    @Override
    public boolean repeatsMail() {
        return true;
    }
}
