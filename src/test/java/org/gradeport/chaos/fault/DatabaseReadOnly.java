package org.gradeport.chaos.fault;

import java.util.Random;
import org.gradeport.chaos.site.Site;

/// The database refuses every write (`read_only`), as a server does whose place another one takes.
record DatabaseReadOnly(Site site) implements Fault {

    @Override
    public String name() {
        return "the database is read-only";
    }

    @Override
    public Part part() {
        return Part.DATABASE;
    }

    @Override
    public boolean cause(Random random) {
        set("on");
        return true;
    }

    @Override
    public void heal() {
        set("off");
    }

    private void set(String value) {
        int _ = site.database()
                .administrator()
                .sql("set global read_only = " + value)
                .update();
    }

    @Override
    public boolean repeatsMail() {
        return true;
    }
}
