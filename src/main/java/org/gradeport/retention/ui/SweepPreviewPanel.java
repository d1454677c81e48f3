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
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gradeport.export.ExportStateException;
import org.gradeport.retention.DueFile;
import org.gradeport.retention.RetentionPreview;
import org.gradeport.retention.SweepDecision;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.Panel;
import org.gradeport.ui.Toast;
import org.jspecify.annotations.Nullable;

/// What a sweep would do now, as a sentence and a list, and the button that does exactly that.
final class SweepPreviewPanel extends Panel {

    private final RetentionSite site;
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
    /// @param changed is told when a file was kept
    SweepPreviewPanel(RetentionSite site, Consumer<String> apply, Runnable changed) {
        super(SweepFormatter.translate("retention.preview"));
        this.site = site;
        this.apply = apply;
        this.changed = changed;
        sweepFormatter = new SweepFormatter(site);
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
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> PreviewDownload.of(site, shown())),
                AttachmentType.DOWNLOAD,
                getTranslation("retention.preview.csv"));
        link.addClassName("link");
        return link;
    }

    private @Nullable RetentionPreview shown() {
        return preview;
    }

    void load() {
        RetentionPreview now = site.service().preview();
        preview = now;
        sentence.setText(sweepFormatter.say(now));
        act.setVisible(site.decides());
        act.setEnabled(now.due() > 0);
        age.setText(getTranslation("retention.preview.age", site.moments().exact(now.asOf())));
        list.removeAll();
        long rows = now.due() + now.spared();
        if (rows > 0) {
            list.add(new DueFileGrid(site, now.asOf(), (int) Math.min(Integer.MAX_VALUE, rows), this::action));
        }
        age();
    }

    /// After its ten minutes it cannot be applied any more.
    private void age() {
        stopAgeing();
        RetentionPreview now = preview;
        if (now != null && isAttached()) {
            UI ui = UI.getCurrentOrThrow();
            Duration fresh = Duration.between(site.now(), now.freshUntil());
            ageing = site.background().after(fresh, () -> {
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
            String deed = gone > 0 ? "-delete" : "-archive";
            long files = gone > 0 ? gone : files(now, SweepDecision.ARCHIVE);
            Confirm.ask(
                    getTranslation("retention.apply.title" + deed, files),
                    getTranslation("retention.apply.sentence", sweepFormatter.say(now)),
                    getTranslation("retention.apply.button" + deed, files),
                    () -> apply.accept(now.token()));
        }
    }

    private static long files(RetentionPreview preview, SweepDecision sweepDecision) {
        return preview.total(sweepDecision)
                .map(dueFileTotals -> dueFileTotals.files())
                .orElse(0L);
    }

    /// An administrator can save a file at the last moment.
    private Component action(DueFile file) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        boolean saved = file.decision() == SweepDecision.DELETE || file.decision() == SweepDecision.ARCHIVE;
        if (saved && site.decides()) {
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
            site.exports().hold(file.id(), why);
            Toast.done(getTranslation("retention.kept", file.name()));
        } catch (ExportStateException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        changed.run();
    }
}
