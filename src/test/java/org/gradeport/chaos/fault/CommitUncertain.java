package org.gradeport.chaos.fault;

import java.util.List;
import java.util.Random;
import org.gradeport.chaos.site.Site;

/// A commit takes effect or not, and its connection breaks before the answer.
record CommitUncertain(Site site) implements Fault {

    /// What transactions of the core send: states of exports, of mails, of due times, of files and the queue's rows.
    private static final List<String> TEXTS = List.of(
            "READY", "READY", "RUNNING", "scheduled_tasks", "schedule_run", "notice", "export_file", "import_run");

    @Override
    public String name() {
        return "a commit without an answer";
    }

    @Override
    public Part part() {
        return Part.DATABASE;
    }

    @Override
    public boolean cause(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        var _ = random.nextBoolean()
                ? site.proxy().loseAnswerToCommitOf(text)
                : site.proxy().loseCommitOf(text);
        return true;
    }

    @Override
    public void heal() {
        site.proxy().loseNothing();
    }

    @Override
    public boolean repeatsMail() {
        return true;
    }
}
