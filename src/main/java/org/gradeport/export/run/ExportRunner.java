package org.gradeport.export.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.access.ExportPermit;
import org.gradeport.export.file.DocumentFactory;
import org.gradeport.export.file.GuardedWriter;
import org.gradeport.export.store.StoredFile;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.Formats;
import org.gradeport.format.Warning;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.PendingFile;
import org.springframework.stereotype.Component;

/// The heart of the portal: rows go from the dataset through the format into the store.
@Component
class ExportRunner {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Datasets datasets;
    private final Formats formats;
    private final ExportStorage storage;
    private final DocumentFactory documentFactory;

    ExportRunner(Datasets datasets, Formats formats, ExportStorage storage, DocumentFactory documentFactory) {
        this.datasets = datasets;
        this.formats = formats;
        this.storage = storage;
        this.documentFactory = documentFactory;
    }

    StoredFile run(ExportRun run, ExportPermit permit) throws IOException {
        ExportRequest request = run.request();
        Dataset dataset = datasets.get(request.dataset());
        ExportFormat format = formats.get(request.format());
        String name = run.storedName(format.extension());
        try (PendingFile file = storage.create(name)) {
            MeasuredStream measured = new MeasuredStream(file, run);
            OutputStream out = new BufferedOutputStream(measured, BUFFER_BYTES);
            List<Warning> warnings;
            try (FormatWriter writer = GuardedWriter.open(format, out, documentFactory.of(run, dataset, permit))) {
                dataset.read(request.selection(), permit.scope(), run.counted(writer, permit.limit()));
                warnings = writer.finish();
            }
            out.flush();
            file.commit();
            return measured.file(name, documentFactory.fileName(run, format), warnings);
        }
    }
}
