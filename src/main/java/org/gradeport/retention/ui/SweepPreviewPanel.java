package org.gradeport.retention.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.retention.DueFile;
import org.gradeport.retention.RetentionPreview;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweepDecision;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.Panel;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.Toast;
import org.jspecify.annotations.Nullable;

/// What a sweep would do now, as a sentence and a list, and the button that does exactly that.
final class SweepPreviewPanel extends Panel {

    private static final int FEW = 8;

    private final transient RetentionService service;
    private final transient ExportService exports;
    private final transient BackgroundExecutor background;
    private final transient DueFileColumns dueFileColumns;
    private final boolean decides;
    private final Consumer<String> apply;
    private final Runnable changed;
    private final SweepFormatter sweepFormatter;
    private final Paragraph sentence = new Paragraph();
    private final Paragraph age = new Paragraph();
    private final Div list = new Div();
    private final Button again = new Button();
    private final Button act = new Button();
    private @Nullable RetentionPreview preview;
    private transient @Nullable Future<?> ageing;

    /// @param apply carries out the preview with that token
    /// @param changed runs after a file was put on hold
    SweepPreviewPanel(
            RetentionService service,
            ExportService exports,
            BackgroundExecutor background,
            DueFileColumns dueFileColumns,
            SweepFormatter sweepFormatter,
            boolean decides,
            Consumer<String> apply,
            Runnable changed) {
        super(SweepFormatter.translate("retention.preview"));
        this.service = service;
        this.exports = exports;
        this.background = background;
        this.dueFileColumns = dueFileColumns;
        this.decides = decides;
        this.apply = apply;
        this.changed = changed;
        this.sweepFormatter = sweepFormatter;
        again.setText(getTranslation("retention.preview.again"));
        again.addClickListener(_ -> load());
        act.setText(getTranslation("retention.apply"));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickListener(_ -> ask());
        sentence.addClassName("retention-sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        age.addClassName("tiny");
        addToHead(csv(), again, act);
        add(sentence, age, list);
    }

    private Anchor csv() {
        Anchor link = new Anchor(this::write, AttachmentType.DOWNLOAD, getTranslation("retention.preview.csv"));
        link.addClassName("link");
        return link;
    }

    private void write(DownloadEvent download) throws IOException {
        download.setFileName("retention-preview.csv");
        download.setContentType("text/csv;charset=UTF-8");
        service.csv(Objects.requireNonNull(preview).asOf(), download.getOutputStream());
    }

    void load() {
        RetentionPreview now = service.preview();
        preview = now;
        sentence.setText(sweepFormatter.say(now));
        act.setVisible(decides);
        act.setEnabled(now.due() > 0);
        age.setText(
                getTranslation("retention.preview.age", dueFileColumns.times().exact(now.asOf())));
        list.removeAll();
        long rows = now.due() + now.spared();
        if (rows > 0) {
            list.add(grid(now.asOf(), (int) Math.min(Integer.MAX_VALUE, rows)));
        }
        age();
    }

    private ResponsiveGrid<DueFile> grid(Instant asOf, int rows) {
        ResponsiveGrid<DueFile> grid = dueFileColumns.grid(this::action);
        grid.setAriaLabel(getTranslation("retention.preview.list"));
        grid.addComponentColumn(dueFileColumns::verdict)
                .setHeader(getTranslation("retention.column.decision"))
                .setWidth("200px")
                .setFlexGrow(0);
        grid.addComponentColumn(dueFileColumns::why)
                .setHeader(getTranslation("retention.column.why"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::action)
                .setKey("actions")
                .setWidth("110px")
                .setFlexGrow(0);
        grid.setItems(query -> service.files(asOf, query.getOffset(), query.getLimit()).stream(), _ -> rows);
        grid.setAllRowsVisible(rows <= FEW);
        if (rows > FEW) {
            grid.setHeight("420px");
        }
        return grid;
    }

    /// After its ten minutes it cannot be applied any more.
    private void age() {
        stopAgeing();
        RetentionPreview now = preview;
        if (now != null && isAttached()) {
            UI ui = UI.getCurrentOrThrow();
            Duration fresh = Duration.between(now.asOf(), now.freshUntil());
            ageing = background.after(fresh, () -> {
                var _ = ui.access(this::old);
            });
        }
    }

    private void old() {
        act.setEnabled(false);
        age.setText(getTranslation("retention.preview.old"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        age();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopAgeing();
    }

    private void stopAgeing() {
        if (ageing != null) {
            ageing.cancel(false);
        }
    }

    void busy(boolean is) {
        act.setEnabled(!is);
        again.setEnabled(!is);
        act.setText(getTranslation(is ? "retention.applying" : "retention.apply"));
    }

    private void ask() {
        RetentionPreview now = preview;
        if (now != null) {
            long gone = files(now, SweepDecision.DELETE) + files(now, SweepDecision.REMOVE);
            String kind = gone > 0 ? "-delete" : "-archive";
            long files = gone > 0 ? gone : files(now, SweepDecision.ARCHIVE);
            Confirm.ask(
                    getTranslation("retention.apply.title" + kind, files),
                    getTranslation("retention.apply.sentence", sweepFormatter.say(now)),
                    getTranslation("retention.apply.button" + kind, files),
                    () -> apply.accept(now.token()));
        }
    }

    private static long files(RetentionPreview preview, SweepDecision sweepDecision) {
        return preview.total(sweepDecision).map(RetentionPreview.Total::files).orElse(0L);
    }

    /// An administrator can save a file at the last moment.
    private Component action(DueFile file) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        boolean saved = file.decision() == SweepDecision.DELETE || file.decision() == SweepDecision.ARCHIVE;
        if (saved && decides) {
            Button keep = new Button(
                    getTranslation("retention.keep"),
                    _ -> new HoldReasonDialog(file.name(), why -> keep(file, why)).open());
            keep.setAriaLabel(getTranslation("retention.keep.of", file.name()));
            actions.add(keep);
        }
        return actions;
    }

    private void keep(DueFile file, String why) {
        try {
            exports.hold(file.id(), why);
            Toast.done(getTranslation("retention.kept", file.name()));
        } catch (ExportStateException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        changed.run();
    }
}
