package org.gradeport.retention.ui;

import com.vaadin.flow.component.AttachEvent;
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
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gradeport.retention.RetentionPreview;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweepDecision;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.Panel;
import org.jspecify.annotations.Nullable;

/// The preview of a sweep, as a sentence and a list, with the button that applies it.
final class SweepPreviewPanel extends Panel {

    private final transient RetentionService service;
    private final transient BackgroundExecutor background;
    private final transient PreviewList previewList;
    private final boolean decides;
    private final Consumer<String> apply;
    private final SweepFormatter sweepFormatter;
    private final Paragraph sentence = new Paragraph();
    private final Paragraph age = new Paragraph();
    private final Div list = new Div();
    private final Button again = new Button();
    private final Button act = new Button();
    private @Nullable RetentionPreview preview;
    private transient @Nullable Future<?> expiryTimer;

    /// @param apply applies the preview with this token
    SweepPreviewPanel(
            RetentionService service,
            BackgroundExecutor background,
            PreviewList previewList,
            SweepFormatter sweepFormatter,
            boolean decides,
            Consumer<String> apply) {
        super(SweepFormatter.translate("retention.preview"));
        this.service = service;
        this.background = background;
        this.previewList = previewList;
        this.decides = decides;
        this.apply = apply;
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
                getTranslation("retention.preview.age", sweepFormatter.times().exact(now.asOf())));
        list.removeAll();
        long rows = now.due() + now.retained();
        if (rows > 0) {
            list.add(previewList.grid(now.asOf(), (int) Math.min(Integer.MAX_VALUE, rows)));
        }
        age();
    }

    /// After its ten minutes it cannot be applied any more.
    private void age() {
        stopExpiryTimer();
        RetentionPreview now = preview;
        if (now != null && isAttached()) {
            UI ui = UI.getCurrentOrThrow();
            Duration fresh = Duration.between(now.asOf(), now.freshUntil());
            expiryTimer = background.after(fresh, () -> {
                PageAccess.run(ui, this::old);
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
        stopExpiryTimer();
    }

    private void stopExpiryTimer() {
        if (expiryTimer != null) {
            expiryTimer.cancel(false);
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
}
