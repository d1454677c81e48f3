package org.gradeport.system.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.database.JobLocks.JobLock;
import org.gradeport.system.DatabaseState;
import org.gradeport.system.NodeState;
import org.gradeport.system.StorageStatus.Space;
import org.gradeport.system.SystemService;
import org.gradeport.system.SystemService.SwitchState;
import org.gradeport.system.ThisNode;
import org.gradeport.ui.FactList;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.StatusPill;
import org.gradeport.ui.TwoLineCell;

/// Builds the panels of the System view.
@SpringComponent
class SystemPanels {

    private final SystemService systemService;
    private final ThisNode thisNode;
    private final PortalProperties portal;
    private final QuantityFormatter quantityFormatter;
    private final TimeFormatter timeFormatter;

    SystemPanels(
            SystemService systemService,
            ThisNode thisNode,
            PortalProperties portal,
            QuantityFormatter quantityFormatter,
            TimeFormatter timeFormatter) {
        this.systemService = systemService;
        this.thisNode = thisNode;
        this.portal = portal;
        this.quantityFormatter = quantityFormatter;
        this.timeFormatter = timeFormatter;
    }

    List<Component> of(SystemSnapshot snapshot) {
        return List.of(
                portal(),
                panel("database", snapshot.database().map(this::database).orElseGet(SystemPanels::unreachable)),
                panel("storage", snapshot.storage().map(this::storage).orElseGet(SystemPanels::unknown)),
                panel("nodes", snapshot.nodes().map(this::nodes).orElseGet(SystemPanels::unreachable)),
                panel("jobs", snapshot.database().isEmpty() ? unreachable() : jobs(snapshot.jobs())),
                switches());
    }

    private Component portal() {
        FactList facts = new FactList()
                .with(say("version"), systemService.version())
                .with(say("base-url"), portal.baseUrl().toString())
                .with(say("zone"), portal.zone().getId())
                .with(say("this-node"), thisNode.name());
        return panel("portal", facts);
    }

    private String latency(Duration roundTrip) {
        return roundTrip.toMillis() == 0 ? say("database.quick") : quantityFormatter.duration(roundTrip);
    }

    private static Component unreachable() {
        return new StatusPill(Tone.BAD, say("database.unreachable"));
    }

    private Component database(DatabaseState state) {
        FactList facts = new FactList()
                .with(say("state"), new StatusPill(Tone.OK, say("database.answers")))
                .with(say("version"), state.version())
                .with(say("database.kind"), kind(state))
                .with(say("database.latency"), latency(state.latency()));
        DatabaseState.Pool pool = state.pool();
        return pool == null
                ? facts
                : facts.with(say("database.pool"), say("database.pool.is", pool.active(), pool.max(), pool.waiting()));
    }

    private static Component kind(DatabaseState state) {
        return state.embedded() ? embedded() : new StatusPill(Tone.OK, say("database.own"));
    }

    private static Component embedded() {
        Div why = new Div(say("database.embedded.why"));
        why.addClassName("tiny");
        return new Div(new StatusPill(Tone.WARN, say("database.embedded")), why);
    }

    private static Component unknown() {
        return new StatusPill(Tone.WARN, say("storage.unknown"));
    }

    private Component storage(Space space) {
        long used = space.total() - space.free();
        long percent = Math.round(100.0 * used / Math.max(1, space.total()));
        return new FactList()
                .with(say("storage.used"), say("storage.used.is", quantityFormatter.size(used), percent))
                .with(say("storage.free"), quantityFormatter.size(space.free()));
    }

    private Component nodes(List<NodeState> nodes) {
        return list(nodes.stream().map(this::node));
    }

    private Component node(NodeState nodeState) {
        StatusPill state = nodeState.alive()
                ? new StatusPill(Tone.OK, say("node.alive"))
                : nodeState.lost()
                        ? new StatusPill(Tone.BAD, say("node.lost"))
                        : new StatusPill(Tone.OFF, say("node.stopped"));
        String remark = say("node.remark", nodeState.version(), timeFormatter.relative(nodeState.startedAt()));
        return row(TwoLineCell.of(nodeState.name(), remark), state, RelativeTime.of(timeFormatter, nodeState.beatAt()));
    }

    private Component jobs(List<JobLock> jobs) {
        return jobs.isEmpty()
                ? new Paragraph(say("jobs.none"))
                : list(jobs.stream().map(this::job));
    }

    private Component job(JobLock jobLock) {
        StatusPill state = new StatusPill(
                jobLock.held() ? Tone.RUN : Tone.OK, say(jobLock.held() ? "job.running" : "job.waiting"));
        return row(
                TwoLineCell.of(label(jobLock), jobLock.lockedBy()),
                state,
                RelativeTime.of(timeFormatter, jobLock.lockedAt()));
    }

    /// A lock without a message shows its name.
    private static String label(JobLock jobLock) {
        String key = "system.job." + jobLock.name();
        String label = UI.getCurrent().getTranslation(key);
        return label.equals(key) ? jobLock.name() : label;
    }

    private Component switches() {
        return panel("switches", list(systemService.switches().stream().map(this::toggle)));
    }

    private Component toggle(SwitchState each) {
        StatusPill state = new StatusPill(each.on() ? Tone.OK : Tone.OFF, say(each.on() ? "on" : "off"));
        return row(TwoLineCell.of(each.name(), say("switch." + each.name())), state);
    }

    private static Component row(Component... parts) {
        return styled(new Div(parts), "system-row");
    }

    private static Component list(Stream<Component> rows) {
        return styled(new Div(rows.toArray(Component[]::new)), "system-rows");
    }

    private static Component panel(String name, Component content) {
        Panel panel = styled(new Panel(say(name)), "system-" + name);
        panel.add(content);
        return panel;
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("system." + key, arguments);
    }
}
