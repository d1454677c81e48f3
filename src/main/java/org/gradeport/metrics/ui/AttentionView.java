package org.gradeport.metrics.ui;

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
import org.gradeport.base.Background;
import org.gradeport.base.DenseGrid;
import org.gradeport.base.EmptyState;
import org.gradeport.base.Moments;
import org.gradeport.base.PageHeader;
import org.gradeport.base.Reading;
import org.gradeport.base.Toast;
import org.gradeport.metrics.Attention;
import org.gradeport.metrics.AttentionList;
import org.gradeport.metrics.Concern;
import org.jspecify.annotations.Nullable;

/// The on-call's list: what is broken or will be, why, since when, and the button that mends it. It empties.
@Route("attention")
@Menu(title = "attention.title", order = 11, icon = "vaadin:bell-o")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("attention.css")
final class AttentionView extends Div implements HasDynamicTitle {

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final transient Attention attention;
    private final transient Background background;
    private final transient ConcernCells cells;
    private final transient Moments moments;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("attention.title"));
    private final DenseGrid<Concern> grid;
    private final Div quiet = new Div();
    private final SnoozedList snoozed;
    private final transient Reading<AttentionList> list;
    private @Nullable AttentionList shown;
    private transient @Nullable Future<?> beat;

    AttentionView(Attention attention, Background background, ConcernCells cells, Moments moments, Clock clock) {
        this.attention = attention;
        this.background = background;
        this.cells = cells;
        this.moments = moments;
        this.clock = clock;
        ConcernButtons buttons = new ConcernButtons(cells, background, this::refresh);
        grid = cells.grid(concern -> buttons.of(concern, () -> askToSnooze(concern)));
        snoozed = new SnoozedList(cells, moments, this::wake);
        list = new Reading<>(background, attention::look, this::show, this::fail);
        header.setSub(getTranslation("dashboard.banner.waiting"));
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
        UI ui = event.getUI();
        refresh();
        beat = background.every(BEAT, () -> beat(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (beat != null) {
            beat.cancel(false);
        }
    }

    private void beat(UI ui) {
        if (ui.isAttached()) {
            var _ = ui.access(() -> list.refresh(ui));
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
        if (shown != null && Same.words(shown, list, cells)) {
            return;
        }
        shown = list;
        int open = list.open().size();
        String sub = getTranslation("attention.sub", open);
        int off = list.snoozed().size();
        header.setSub(off == 0 ? sub : getTranslation("attention.sub-snoozed", sub, off));
        grid.setItems(list.open());
        grid.setVisible(open > 0);
        snoozed.show(list.snoozed());
        showQuiet(open == 0, list.quietSince());
    }

    private void showQuiet(boolean is, @Nullable Instant since) {
        quiet.removeAll();
        quiet.setVisible(is);
        if (is) {
            String sentence = since == null
                    ? getTranslation("attention.quiet-now")
                    : getTranslation("attention.quiet", moments.since(since));
            quiet.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, sentence));
        }
    }

    private void askToSnooze(Concern concern) {
        new SnoozeDialog(cells.cause(concern), (reason, length) -> snooze(concern, reason, length)).open();
    }

    private void snooze(Concern concern, String reason, Duration length) {
        attention.snooze(concern.key(), reason, clock.instant().plus(length));
        Toast.done(getTranslation("attention.snooze.done"));
        refresh();
    }

    private void wake(Concern concern) {
        attention.wake(concern.key());
        Toast.done(getTranslation("attention.wake.done"));
        refresh();
    }
}
