package org.gradeport.chaos.fault;

import java.util.List;
import java.util.Random;
import org.gradeport.chaos.site.Site;
import org.gradeport.testing.LostCommit;
import org.jspecify.annotations.Nullable;

/// A commit takes effect or not, and its connection breaks before the answer.
final class CommitUncertain implements Fault {

    /// What transactions of the core send: states of exports, of mails, of due times, of files and the queue's rows.
    private static final List<String> TEXTS =
            List.of("READY", "READY", "RUNNING", "schedule_run", "notice", "export_file", "import_run");

    private final Site site;
    private @Nullable LostCommit commit;

    CommitUncertain(Site site) {
        this.site = site;
    }

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
        commit = random.nextBoolean()
                ? site.proxy().loseAnswerToCommitOf(text)
                : site.proxy().loseCommitOf(text);
        return true;
    }

    @Override
    public void heal() {
        site.proxy().loseNothing();
    }

    @Override
    public boolean hadEffect() {
        return commit != null && commit.isLost();
    }

    @Override
    public boolean repeatsMail() {
        return true;
    }
}
