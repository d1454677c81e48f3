package org.gradeport.system.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.base.Tone;
import org.gradeport.database.JobLocks.JobLock;
import org.gradeport.storage.StorageSpace;
import org.gradeport.system.DatabaseState;
import org.gradeport.system.NodeState;
import org.gradeport.system.SwitchState;
import org.gradeport.ui.FactList;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.StatusPill;
import org.gradeport.ui.TwoLineCell;

/// The parts of the System view, as things are now.
final class SystemPanels {

    private final SystemSite site;
    private final SystemSnapshot snapshot;

    SystemPanels(SystemSite site, SystemSnapshot read) {
        this.site = site;
        this.snapshot = read;
    }

    List<Component> all() {
        return Stream.of(portal(), database(), storage(), nodes(), jobs(), switches())
                .toList();
    }

    private Component portal() {
        FactList facts = new FactList()
                .with(say("version"), site.state().version())
                .with(say("base-url"), site.portal().baseUrl().toString())
                .with(say("zone"), site.portal().zone().getId())
                .with(say("this-node"), site.self().name());
        return panel("portal", facts);
    }

    private Component database() {
        return panel("database", snapshot.database().map(this::database).orElseGet(this::unreachable));
    }

    private String latency(Duration roundTrip) {
        return roundTrip.toMillis() == 0
                ? say("database.quick")
                : site.figures().duration(roundTrip);
    }

    private Component unreachable() {
        return new StatusPill(Tone.BAD, say("database.away"));
    }

    private Component database(DatabaseState state) {
        FactList facts = new FactList()
                .with(say("state"), new StatusPill(Tone.OK, say("database.answers")))
                .with(say("version"), state.version())
                .with(say("database.latency"), latency(state.latency()));
        DatabaseState.Pool pool = state.pool();
        return pool == null
                ? facts
                : facts.with(say("database.pool"), say("database.pool.is", pool.active(), pool.max(), pool.waiting()));
    }

    private Component storage() {
        return panel(
                "storage",
                snapshot.storage()
                        .map(this::storage)
                        .orElseGet(() -> new StatusPill(Tone.WARN, say("storage.unknown"))));
    }

    private Component storage(StorageSpace space) {
        long used = space.total() - space.free();
        long percent = Math.round(100.0 * used / Math.max(1, space.total()));
        return new FactList()
                .with(say("storage.used"), say("storage.used.is", site.figures().size(used), percent))
                .with(say("storage.free"), site.figures().size(space.free()));
    }

    private Component nodes() {
        return panel(
                "nodes",
                snapshot.nodes()
                        .map(nodes -> list(nodes.stream().map(this::node)))
                        .orElseGet(this::unreachable));
    }

    private Component node(NodeState nodeState) {
        StatusPill state = nodeState.alive()
                ? new StatusPill(Tone.OK, say("node.alive"))
                : nodeState.lost()
                        ? new StatusPill(Tone.BAD, say("node.lost"))
                        : new StatusPill(Tone.OFF, say("node.stopped"));
        String remark = say("node.remark", nodeState.version(), site.moments().relative(nodeState.startedAt()));
        return row(
                TwoLineCell.of(nodeState.name(), remark), state, RelativeTime.of(site.moments(), nodeState.beatAt()));
    }

    private Component jobs() {
        if (snapshot.database().isEmpty()) {
            return panel("beats", unreachable());
        }
        Component none = new Paragraph(say("beats.none"));
        return panel(
                "beats",
                snapshot.jobs().isEmpty() ? none : list(snapshot.jobs().stream().map(this::job)));
    }

    private Component job(JobLock jobLock) {
        StatusPill state =
                new StatusPill(jobLock.held() ? Tone.RUN : Tone.OK, say(jobLock.held() ? "beat.busy" : "beat.idle"));
        return row(
                TwoLineCell.of(label(jobLock), jobLock.lockedBy()),
                state,
                RelativeTime.of(site.moments(), jobLock.lockedAt()));
    }

    /// A lock without words of its own shows its name.
    private static String label(JobLock jobLock) {
        String key = "system.beat." + jobLock.name();
        String words = UI.getCurrent().getTranslation(key);
        return words.equals(key) ? jobLock.name() : words;
    }

    private Component switches() {
        return panel("switches", list(site.state().switches().stream().map(this::toggle)));
    }

    private Component toggle(SwitchState each) {
        StatusPill state = new StatusPill(each.on() ? Tone.OK : Tone.OFF, say(each.on() ? "on" : "off"));
        return row(TwoLineCell.of(each.name(), say("switch." + each.name())), state);
    }

    private static Component row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("system-row");
        return row;
    }

    private static Component list(Stream<Component> rows) {
        Div list = new Div(rows.toArray(Component[]::new));
        list.addClassName("system-rows");
        return list;
    }

    private static Component panel(String name, Component content) {
        Panel panel = new Panel(say(name));
        panel.add(content);
        panel.addClassName("system-" + name);
        return panel;
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("system." + key, arguments);
    }
}
