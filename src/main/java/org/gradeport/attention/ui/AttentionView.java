package org.gradeport.attention.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionList;
import org.gradeport.attention.AttentionService;
import org.gradeport.attention.Concern;
import org.gradeport.base.TimeFormatter;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.BackgroundLoader;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.Toast;
import org.jspecify.annotations.Nullable;

/// Lists concerns: the cause, since when, and buttons for the likely fixes.
@Route("attention")
@Menu(title = "attention.title", order = 11, icon = "vaadin:bell-o")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("attention.css")
final class AttentionView extends Div implements HasDynamicTitle {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final transient AttentionService attentionService;
    private final transient ConcernCells cells;
    private final transient TimeFormatter timeFormatter;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("attention.title"));
    private final ResponsiveGrid<Concern> grid;
    private final Div quiet = new Div();
    private final SnoozedPanel snoozed;
    private final transient BackgroundLoader<AttentionList> list;
    private List<String> shown = List.of();

    AttentionView(
            AttentionService attentionService,
            BackgroundExecutor backgroundExecutor,
            ConcernCells cells,
            TimeFormatter timeFormatter,
            Clock clock) {
        this.attentionService = attentionService;
        this.cells = cells;
        this.timeFormatter = timeFormatter;
        this.clock = clock;
        ConcernButtons buttons = new ConcernButtons(cells, backgroundExecutor, this::refresh);
        grid = cells.grid(concern -> buttons.of(concern, () -> askToSnooze(concern)));
        snoozed = new SnoozedPanel(cells, timeFormatter, this::unsnooze);
        list = new BackgroundLoader<>(backgroundExecutor, attentionService::list, this::show, this::fail);
        backgroundExecutor.whileAttached(this, INTERVAL, ui -> PageAccess.run(ui, () -> list.refresh(ui)));
        header.setSub(getTranslation("dashboard.banner.loading"));
        snoozed.setVisible(false);
        grid.setVisible(false);
        addClassNames("page", "attention");
        add(header, grid, quiet, snoozed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attention.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    private void refresh() {
        shown = List.of();
        getUI().ifPresent(list::restart);
    }

    private void fail() {
        shown = List.of();
        header.setSub(getTranslation("dashboard.failed"));
    }

    /// An unchanged list is not rendered again, because the focus would jump.
    void show(AttentionList list) {
        List<String> texts = texts(list);
        if (texts.equals(shown)) {
            return;
        }
        shown = texts;
        int open = list.open().size();
        String sub = getTranslation("attention.sub", open);
        int snoozedCount = list.snoozed().size();
        header.setSub(snoozedCount == 0 ? sub : getTranslation("attention.sub-snoozed", sub, snoozedCount));
        grid.setItems(list.open());
        grid.setVisible(open > 0);
        snoozed.show(list.snoozed());
        showQuiet(open == 0, list.quietSince());
    }

    private List<String> texts(AttentionList list) {
        Stream<String> open = list.open().stream().map(each -> each.key() + " " + cells.cause(each));
        Stream<String> off = list.snoozed().stream().map(each -> each.concern().key() + each.until() + each.reason());
        return Stream.concat(Stream.of("quiet " + (list.quietSince() != null)), Stream.concat(open, off))
                .toList();
    }

    private void showQuiet(boolean isQuiet, @Nullable Instant since) {
        quiet.removeAll();
        quiet.setVisible(isQuiet);
        if (isQuiet) {
            String sentence = since == null
                    ? getTranslation("attention.quiet-now")
                    : getTranslation("attention.quiet", timeFormatter.since(since));
            quiet.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, sentence));
        }
    }

    private void askToSnooze(Concern concern) {
        new SnoozeDialog(cells.cause(concern), (reason, length) -> snooze(concern, reason, length)).open();
    }

    private void snooze(Concern concern, String reason, Duration length) {
        attentionService.snooze(concern.key(), reason, clock.instant().plus(length));
        Toast.done(getTranslation("attention.snooze.done"));
        refresh();
    }

    private void unsnooze(Concern concern) {
        attentionService.unsnooze(concern.key());
        Toast.done(getTranslation("attention.unsnooze.done"));
        refresh();
    }
}
