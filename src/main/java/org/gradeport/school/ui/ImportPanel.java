package org.gradeport.school.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Toast;
import org.gradeport.base.Tone;
import org.gradeport.school.ImportDesk;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportStanding;

/// Takes a zip, shows how its check goes and what it found, and writes it when the administrator says so.
class ImportPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ImportDesk desk;
    private final transient FindingRows findings;
    private final Div state = new Div();
    private final Upload upload;

    ImportPanel(ImportDesk desk, FindingRows findings) {
        this.desk = desk;
        this.findings = findings;
        this.upload = upload();
        state.addClassName("stack");
        state.getElement().setAttribute("aria-live", "polite");
        addClassNames("card", "pad", "stack");
        Paragraph how = new Paragraph(getTranslation("school.import.how"));
        how.addClassName("mut");
        add(new H2(getTranslation("school.import")), how, upload, state);
    }

    private Upload upload() {
        Upload field = new Upload(UploadHandler.toTempFile((metadata, file) -> {
            boolean taken = desk.check(file.toPath(), metadata.fileName());
            getUI().ifPresent(ui -> ui.accessLater(() -> accepted(taken), null).run());
        }));
        field.setAcceptedFileExtensions(".zip");
        field.setMaxFiles(1);
        field.setUploadButton(new Button(getTranslation("school.import.choose")));
        field.addFileRejectedListener(rejected -> Toast.failed(rejected.getErrorMessage()));
        return field;
    }

    private void accepted(boolean taken) {
        upload.clearFileList();
        if (!taken) {
            Toast.failed(getTranslation("school.import.busy"));
        }
    }

    void show(Optional<ImportStanding> standing) {
        state.removeAll();
        standing.ifPresent(this::show);
        upload.setVisible(standing.filter(now -> now.state().isBusy()).isEmpty());
    }

    private void show(ImportStanding now) {
        switch (now.state()) {
            case CHECKING, WRITING -> showProgress(now);
            case FAILED -> showFailure(now);
            case CHECKED, WRITTEN -> Optional.ofNullable(now.report()).ifPresent(report -> showReport(now, report));
        }
    }

    private void showProgress(ImportStanding now) {
        ProgressBar bar = new ProgressBar(0, 100, now.progress().percent());
        bar.addClassName("bar");
        String step = getTranslation("school.import.step." + now.progress().step());
        Div line = new Div(getTranslation(
                "school.import.progress",
                step,
                now.progress().file(),
                now.progress().rows(),
                now.progress().percent()));
        line.addClassName("num-line");
        state.add(head(new StatusPill(Tone.RUN, getTranslation("school.import." + now.state())), now), line, bar);
    }

    private void showFailure(ImportStanding now) {
        state.add(
                head(new StatusPill(Tone.BAD, getTranslation("school.import.FAILED")), now),
                new Paragraph(getTranslation("school.import.failed", String.valueOf(now.errorId()))),
                forget());
    }

    private void showReport(ImportStanding now, ImportReport report) {
        state.add(head(pill(now, report), now), new Paragraph(sentence(now, report)));
        if (!report.findings().isEmpty()) {
            state.add(findings.show(report));
        }
        Div buttons = new Div(forget());
        buttons.addClassName("buttons");
        if (now.isWritable()) {
            buttons.add(write(report));
        }
        state.add(buttons);
    }

    private StatusPill pill(ImportStanding now, ImportReport report) {
        if (now.state() == ImportStanding.State.WRITTEN) {
            return new StatusPill(Tone.OK, getTranslation("school.import.WRITTEN"));
        }
        Tone tone = report.errors() > 0 ? Tone.BAD : report.warnings() > 0 ? Tone.WARN : Tone.OK;
        return new StatusPill(tone, getTranslation("school.import.found." + tone));
    }

    private String sentence(ImportStanding now, ImportReport report) {
        var counts = report.counts();
        String what = getTranslation(
                "school.import.counts",
                counts.students(),
                counts.teachers(),
                counts.courses(),
                counts.classes(),
                counts.enrollments(),
                counts.results());
        String key = now.state() == ImportStanding.State.WRITTEN ? "written" : report.errors() > 0 ? "errors" : "clean";
        return getTranslation("school.import.sentence." + key, what, report.errors(), report.warnings());
    }

    private Div head(StatusPill pill, ImportStanding now) {
        Div head = new Div(pill, new Div(now.fileName()));
        head.addClassName("buttons");
        return head;
    }

    private Button write(ImportReport report) {
        Button button = new Button(getTranslation("school.import.write", report.warnings()), click -> desk.apply());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private Button forget() {
        return new Button(getTranslation("school.import.forget"), click -> {
            desk.forget();
            show(desk.standing());
        });
    }
}
