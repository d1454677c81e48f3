package org.gradeport.api.metrics;

import java.util.List;
import java.util.TreeSet;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.StatisticsService;
import org.gradeport.schedule.ScheduleHealth;
import org.gradeport.security.MailboxDirectory;
import org.gradeport.system.Heartbeats;
import org.gradeport.system.NodeState;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.springframework.stereotype.Component;

/// Refuses filters of figures that name an account, a schedule or a node that neither exists nor has figures.
@Component
class RunFilterCheck {

    private final StatisticsService statistics;
    private final MailboxDirectory accounts;
    private final ScheduleHealth schedules;
    private final Heartbeats heartbeats;

    RunFilterCheck(
            StatisticsService statistics, MailboxDirectory accounts, ScheduleHealth schedules, Heartbeats heartbeats) {
        this.statistics = statistics;
        this.accounts = accounts;
        this.schedules = schedules;
        this.heartbeats = heartbeats;
    }

    void check(RunCriteria criteria) {
        Long account = criteria.owner();
        Long schedule = criteria.schedule();
        String node = criteria.node();
        Faults faults = new Faults();
        if (account != null && accounts.find(account).isEmpty()) {
            RunCriteria its = new RunCriteria(null, null, account, null, null);
            faults.check(
                    () -> checkMeasured(its, "owner_id", "No account and no run has the owner %d.".formatted(account)));
        }
        if (schedule != null && !schedules.names().containsKey(schedule)) {
            RunCriteria its = new RunCriteria(null, null, null, schedule, null);
            faults.check(() ->
                    checkMeasured(its, "schedule_id", "There is no schedule %d and no run of it.".formatted(schedule)));
        }
        if (node != null) {
            faults.check(() -> checkNode(node));
        }
        faults.refuse();
    }

    private void checkMeasured(RunCriteria its, String field, String sentence) {
        if (!statistics.knows(its)) {
            throw new InvalidValueException(field, sentence, List.of());
        }
    }

    private void checkNode(String node) {
        TreeSet<String> known =
                new TreeSet<>(heartbeats.nodes().stream().map(NodeState::name).toList());
        if (!known.contains(node) && !statistics.knows(new RunCriteria(null, null, null, null, node))) {
            known.addAll(statistics.nodes());
            throw new InvalidValueException("node", "There is no node “%s”.".formatted(node), List.copyOf(known));
        }
    }
}
