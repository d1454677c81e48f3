package org.gradeport.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.base.FactList;
import org.gradeport.base.Panel;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Tone;
import org.gradeport.base.TwoLines;
import org.gradeport.metrics.DatabaseState;
import org.gradeport.metrics.PortalNode;
import org.gradeport.metrics.SchedulerBeat;
import org.gradeport.metrics.SwitchState;
import org.gradeport.storage.StorageSpace;

/// The parts of the System view, as things are now.
final class SystemPanels {

    private final SystemSite site;
    private final SystemFacts read;

    SystemPanels(SystemSite site, SystemFacts read) {
        this.site = site;
        this.read = read;
    }

    List<Component> all() {
        return Stream.of(portal(), database(), storage(), nodes(), beats(), switches())
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
        return panel("database", read.database().map(this::database).orElseGet(this::away));
    }

    private String latency(Duration roundTrip) {
        return roundTrip.toMillis() == 0
                ? say("database.quick")
                : site.figures().duration(roundTrip);
    }

    private Component away() {
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
                : facts.with(say("database.pool"), say("database.pool.is", pool.active(), pool.most(), pool.waiting()));
    }

    private Component storage() {
        return panel(
                "storage",
                read.storage().map(this::storage).orElseGet(() -> new StatusPill(Tone.WARN, say("storage.unknown"))));
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
                read.nodes().map(nodes -> list(nodes.stream().map(this::node))).orElseGet(this::away));
    }

    private Component node(PortalNode node) {
        StatusPill state = node.alive()
                ? new StatusPill(Tone.OK, say("node.alive"))
                : node.lost()
                        ? new StatusPill(Tone.BAD, say("node.lost"))
                        : new StatusPill(Tone.OFF, say("node.stopped"));
        String remark = say("node.remark", node.version(), site.moments().relative(node.startedAt()));
        return row(TwoLines.of(node.name(), remark), state, site.moments().show(node.beatAt()));
    }

    private Component beats() {
        if (read.database().isEmpty()) {
            return panel("beats", away());
        }
        Component none = new Paragraph(say("beats.none"));
        return panel(
                "beats",
                read.beats().isEmpty() ? none : list(read.beats().stream().map(this::beat)));
    }

    private Component beat(SchedulerBeat beat) {
        StatusPill state =
                new StatusPill(beat.busy() ? Tone.RUN : Tone.OK, say(beat.busy() ? "beat.busy" : "beat.idle"));
        return row(TwoLines.of(words(beat), beat.node()), state, site.moments().show(beat.at()));
    }

    /// A lock without words of its own shows its name.
    private static String words(SchedulerBeat beat) {
        String key = "system.beat." + beat.name();
        String words = UI.getCurrent().getTranslation(key);
        return words.equals(key) ? beat.name() : words;
    }

    private Component switches() {
        return panel("switches", list(site.state().switches().stream().map(this::toggle)));
    }

    private Component toggle(SwitchState each) {
        StatusPill state = new StatusPill(each.on() ? Tone.OK : Tone.OFF, say(each.on() ? "on" : "off"));
        return row(TwoLines.of(each.name(), say("switch." + each.name())), state);
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
