package org.gradeport.chaos.fault;

import java.util.Random;
import org.gradeport.chaos.site.Site;

/// The clock of a node is off, and is put right again.
///
/// @param sign 1 for ahead, -1 for behind
/// @param most the largest difference in seconds
record ClockOff(Site site, int sign, int most) implements Fault {

    @Override
    public String name() {
        return "the clock of a node is " + (sign > 0 ? "ahead" : "behind");
    }

    @Override
    public Part part() {
        return Part.NODE;
    }

    @Override
    public boolean cause(Random random) {
        site.portals().get(random.nextInt(2)).clock().set(sign * (15 + random.nextInt(most - 15)));
        return true;
    }

    @Override
    public void heal() {
        site.portals().forEach(portal -> portal.clock().set(0));
    }

    @Override
    public int seconds(Random random) {
        return 6 + random.nextInt(6);
    }

    /// The lease of a mail's task ends early for a node that is ahead.
    @Override
    public boolean repeatsMail() {
        return true;
    }
}
