package org.gradeport.export.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.gradeport.base.Sha256;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.access.ExportPermit;
import org.gradeport.export.file.DocumentFactory;
import org.gradeport.export.file.GuardedWriter;
import org.gradeport.export.store.ExportJson;
import org.gradeport.export.store.StoredFile;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.Formats;
import org.gradeport.format.Warning;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.IssuedNames;
import org.gradeport.storage.PendingFile;
import org.springframework.stereotype.Component;

/// Writes an export: rows go from the dataset through the format into the store.
@Component
record ExportRunner(
        Datasets datasets,
        Formats formats,
        ExportStorage storage,
        IssuedNames issuedNames,
        DocumentFactory documentFactory) {

    private static final int BUFFER_BYTES = 64 * 1024;

    StoredFile run(ExportRun run, ExportPermit permit) throws IOException {
        ExportRequest request = run.request();
        Dataset dataset = datasets.get(request.dataset());
        ExportFormat format = formats.get(request.format());
        String name = issuedNames.issue(run.id(), run.number(), format.extension());
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

    /// Counts and digests what goes to the store, and ends a stopped run that writes without reading rows.
    static final class MeasuredStream extends OutputStream {

        private final OutputStream out;
        private final ExportRun run;
        private final MessageDigest digest = Sha256.digest();
        private long bytes;

        MeasuredStream(OutputStream out, ExportRun run) {
            this.out = out;
            this.run = run;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            run.checkStop();
            out.write(data, offset, length);
            digest.update(data, offset, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        /// What was written, once all of it was.
        StoredFile file(String storedAs, String name, List<Warning> warnings) {
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return StoredFile.written(storedAs, name, bytes, sha256, run.rows(), ExportJson.write(warnings));
        }
    }
}
