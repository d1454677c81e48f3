package org.gradeport.chaos.fault;

import java.util.Random;
import org.gradeport.chaos.site.MailMood;
import org.gradeport.chaos.site.MailServer;

/// The mail server misbehaves.
record MailFault(MailServer server, MailMood mood) implements Fault {

    @Override
    public String name() {
        return "the mail server " + mood.sentence();
    }

    @Override
    public Part part() {
        return Part.MAIL;
    }

    @Override
    public boolean cause(Random random) {
        server.mood(mood);
        return true;
    }

    @Override
    public void heal() {
        server.mood(MailMood.WELL);
    }
}
