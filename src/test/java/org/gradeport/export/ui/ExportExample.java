package org.gradeport.export.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.export.FileLocation;
import org.gradeport.export.FileRetention;
import org.gradeport.format.Warning;
import org.jspecify.annotations.Nullable;

/// Builds exports in all states.
public final class ExportExample {

    public static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    public static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final long id;
    private String name = "Grades";
    private ExportRequest request = new ExportRequest("grades", "excel", Selection.ALL, Map.of(), null);
    private long owner = FakePortal.TEACHER.account();
    private ExportStatus status = ExportStatus.QUEUED;
    private @Nullable Long total;
    private long done;
    private boolean stopping;
    private @Nullable ExportFile file;
    private List<Warning> warnings = List.of();
    private @Nullable ExportFailure failure;
    private @Nullable Instant expires;
    private FileLocation fileLocation = FileLocation.STORE;
    private @Nullable String heldBy;

    private ExportExample(long id) {
        this.id = id;
    }

    public static ExportExample export(long id) {
        return new ExportExample(id);
    }

    public ExportExample named(String value) {
        name = value;
        return this;
    }

    public ExportExample requesting(ExportRequest value) {
        request = value;
        return this;
    }

    public ExportExample of(long account) {
        owner = account;
        return this;
    }

    public ExportExample running(long rows, long ofRows) {
        status = ExportStatus.RUNNING;
        done = rows;
        total = ofRows;
        return this;
    }

    public ExportExample stopping() {
        stopping = true;
        return this;
    }

    public ExportExample ready() {
        status = ExportStatus.READY;
        file = new ExportFile("grades_2026-11-22_0930_" + id + ".xlsx", 4_100_000, SHA, 36_184);
        expires = NOW.plusSeconds(29 * 86_400L);
        return this;
    }

    public ExportExample warning(String sentence) {
        warnings = List.of(new Warning("cell_cut", sentence, 3));
        return this;
    }

    ExportExample archived() {
        status = ExportStatus.EXPIRED;
        fileLocation = FileLocation.ARCHIVE;
        return this;
    }

    public ExportExample onHold() {
        heldBy = "admin";
        expires = null;
        return this;
    }

    public ExportExample failed(String sentence) {
        status = ExportStatus.FAILED;
        failure = new ExportFailure(FailureClass.STORAGE, sentence, "java.io.IOException: disk full");
        return this;
    }

    public ExportExample in(ExportStatus value) {
        status = value;
        return this;
    }

    public Export build() {
        return new Export(
                id,
                name,
                request,
                owner,
                "user" + owner,
                status,
                total,
                done,
                stopping,
                1,
                file,
                warnings,
                failure,
                NOW.minusSeconds(60),
                status == ExportStatus.QUEUED ? null : NOW.minusSeconds(30),
                status.isFinal() ? NOW : null,
                expires,
                heldBy,
                heldBy == null ? null : "audit",
                null,
                "node-a",
                file == null ? null : new FileRetention(fileLocation, ExpiryAction.DELETE, null),
                status == ExportStatus.QUEUED ? 3 : 0);
    }
}
