package org.gradeport.school.ui;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gradeport.school.ImportUndo;
import org.gradeport.school.LastImport;
import org.gradeport.school.LastImport.Undo;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordCounts.OfSchool;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.RecordsQuery;
import org.gradeport.school.SampleSchool;
import org.gradeport.school.UploadFolder;
import org.gradeport.school.UploadProperties;
import org.gradeport.testing.FakePages;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.support.GenericWebApplicationContext;

/// The Records page without a browser, on records in memory.
final class FakeRecordsPortal extends FakePages {

    static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    final SampleSchool sample = mock();
    final ImportUndo undo = mock();
    FakeImport imports = new FakeImport();
    private final RecordsQuery query = mock();

    FakeRecordsPortal() {
        super(NOW, Set.of(RecordsView.class, OtherView.class));
    }

    @Override
    protected void register(GenericWebApplicationContext beans) {
        imports = new FakeImport();
        nothingIsLoaded();
        beans.registerBean(RecordsImport.class, () -> imports);
        beans.registerBean(RecordsQuery.class, () -> query);
        beans.registerBean(ImportUndo.class, () -> undo);
        beans.registerBean(SampleSchool.class, () -> sample);
        beans.registerBean(UploadProperties.class, () -> new UploadProperties(DataSize.ofGigabytes(8)));
        beans.registerBean(UploadFolder.class);
        beans.registerBean(CurrentImport.class);
        beans.registerBean(RecordsOverviewQuery.class);
    }

    CurrentImport currentImport() {
        return bean(CurrentImport.class);
    }

    void nothingIsLoaded() {
        when(query.counts()).thenReturn(RecordCounts.NONE);
        when(query.bySchool()).thenReturn(List.of());
        when(query.lastImports()).thenReturn(List.of());
        when(sample.isLoaded()).thenReturn(false);
    }

    void theSampleIsLoaded() {
        aSchoolIsLoaded(true);
        when(sample.remove()).thenAnswer(_ -> {
            nothingIsLoaded();
            return true;
        });
    }

    void aSchoolIsLoaded(boolean made) {
        load(made, new Undo(7, !made, null, null));
    }

    void theImportIsUndone() {
        load(false, new Undo(7, false, NOW.minusSeconds(60), "nora"));
    }

    private void load(boolean made, Undo state) {
        RecordCounts counts = new RecordCounts(1_200, 60, 40, 316, 8_216, 40_000);
        when(query.counts()).thenReturn(counts);
        when(query.bySchool()).thenReturn(List.of(new OfSchool("Lakeside Upper School", 2026, counts)));
        when(query.lastImports())
                .thenReturn(List.of(new LastImport(
                        NOW.minusSeconds(242),
                        NOW.minusSeconds(240),
                        "maria",
                        "school.zip",
                        "1.2",
                        "bulk",
                        made,
                        counts,
                        7,
                        FakeImport.CHANGES,
                        state)));
        when(sample.isLoaded()).thenReturn(made);
    }

    /// Completes an upload.
    Path upload(String fileName) {
        try {
            byte[] bytes = "a zip".getBytes(StandardCharsets.UTF_8);
            Path zip = bean(UploadFolder.class).receive(new ByteArrayInputStream(bytes));
            currentImport().check(zip, fileName);
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
