package org.gradeport.export.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.StoredName;
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

/// Writes an export: rows go from the dataset through the format into the store.
@Component
record ExportRunner(Datasets datasets, Formats formats, ExportStorage storage, DocumentFactory documentFactory) {

    private static final int BUFFER_BYTES = 64 * 1024;

    StoredFile run(ExportRun run, ExportPermit permit) throws IOException {
        ExportRequest request = run.request();
        Dataset dataset = datasets.get(request.dataset());
        ExportFormat format = formats.get(request.format());
        String name = new StoredName(run.id(), run.number(), format.extension()).toString();
        try (PendingFile file = storage.create(name)) {
            MeasuredStream measured = new MeasuredStream(file, run);
            OutputStream out = new BufferedOutputStream(measured, BUFFER_BYTES);
            List<Warning> warnings;
            try (FormatWriter writer =
                    GuardedWriter.open(format, out, documentFactory.of(run.row(), request, dataset, permit))) {
                dataset.read(request.selection(), permit.scope(), run.counted(writer, permit.limit()));
                warnings = writer.finish();
            }
            out.flush();
            file.commit();
            return measured.file(name, documentFactory.fileName(run.row(), format), warnings);
        }
    }
}
