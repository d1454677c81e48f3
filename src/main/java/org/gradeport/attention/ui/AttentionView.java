package org.gradeport.attention.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
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
import java.util.concurrent.Future;
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

/// The on-call's list: what is broken or will be, why, since when, and the button that mends it. It empties.
@Route("attention")
@Menu(title = "attention.title", order = 11, icon = "vaadin:bell-o")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("attention.css")
final class AttentionView extends Div implements HasDynamicTitle {

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final transient AttentionService attentionService;
    private final transient BackgroundExecutor backgroundExecutor;
    private final transient ConcernCells cells;
    private final transient TimeFormatter timeFormatter;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("attention.title"));
    private final ResponsiveGrid<Concern> responsiveGrid;
    private final Div quiet = new Div();
    private final SnoozedPanel snoozed;
    private final transient BackgroundLoader<AttentionList> list;
    private @Nullable AttentionList shown;
    private transient @Nullable Future<?> poll;

    AttentionView(
            AttentionService attentionService,
            BackgroundExecutor backgroundExecutor,
            ConcernCells cells,
            TimeFormatter timeFormatter,
            Clock clock) {
        this.attentionService = attentionService;
        this.backgroundExecutor = backgroundExecutor;
        this.cells = cells;
        this.timeFormatter = timeFormatter;
        this.clock = clock;
        ConcernButtons buttons = new ConcernButtons(cells, backgroundExecutor, this::refresh);
        responsiveGrid = cells.grid(concern -> buttons.of(concern, () -> askToSnooze(concern)));
        snoozed = new SnoozedPanel(cells, timeFormatter, this::unsnooze);
        list = new BackgroundLoader<>(backgroundExecutor, attentionService::list, this::show, this::fail);
        header.setSub(getTranslation("dashboard.banner.waiting"));
        snoozed.setVisible(false);
        responsiveGrid.setVisible(false);
        addClassNames("page", "attention");
        add(header, responsiveGrid, quiet, snoozed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attention.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        refresh();
        poll = backgroundExecutor.every(BEAT, () -> poll(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (poll != null) {
            poll.cancel(false);
        }
    }

    private void poll(UI ui) {
        if (ui.isAttached()) {
            PageAccess.run(ui, () -> list.refresh(ui));
        }
    }

    private void refresh() {
        shown = null;
        getUI().ifPresent(list::restart);
    }

    private void fail() {
        shown = null;
        header.setSub(getTranslation("dashboard.failed"));
    }

    /// A list that says the same is left alone, so that nobody's focus jumps.
    void show(AttentionList list) {
        if (shown != null && AttentionListEquality.words(shown, list, cells)) {
            return;
        }
        shown = list;
        int open = list.open().size();
        String sub = getTranslation("attention.sub", open);
        int off = list.snoozed().size();
        header.setSub(off == 0 ? sub : getTranslation("attention.sub-snoozed", sub, off));
        responsiveGrid.setItems(list.open());
        responsiveGrid.setVisible(open > 0);
        snoozed.show(list.snoozed());
        showQuiet(open == 0, list.quietSince());
    }

    private void showQuiet(boolean is, @Nullable Instant since) {
        quiet.removeAll();
        quiet.setVisible(is);
        if (is) {
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
        Toast.done(getTranslation("attention.wake.done"));
        refresh();
    }
}
