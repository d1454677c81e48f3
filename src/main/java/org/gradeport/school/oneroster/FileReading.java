package org.gradeport.school.oneroster;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.gradeport.base.Texts;
import org.gradeport.school.oneroster.Findings.Place;
import org.gradeport.school.oneroster.RowCheck.Row;

/// Reads one file of the zip into its staging table, checking each cell on the way.
final class FileReading {

    private final ZipPackage zip;
    private final Connection connection;
    private final Findings findings;
    private final Meter meter;
    private final int maxCellLength;

    FileReading(ZipPackage zip, Connection connection, Findings findings, Meter meter, int maxCellLength) {
        this.zip = zip;
        this.connection = connection;
        this.findings = findings;
        this.meter = meter;
        this.maxCellLength = maxCellLength;
    }

    /// Stages the file's rows; answers false if it could not be read to its end.
    boolean read(RosterFile file, Mode mode) throws SQLException {
        try (CsvRows rows = new CsvRows(zip.open(file.fileName()), maxCellLength)) {
            return readGuarded(file, mode, rows);
        } catch (BrokenFileException e) {
            findings.error(Place.file(file.fileName()), e.code(), () -> String.valueOf(e.getMessage()));
            return false;
        } catch (IOException e) {
            findings.error(
                    Place.file(file.fileName()),
                    "damaged",
                    () -> Texts.say("oneroster.file-unreadable", String.valueOf(e.getMessage())));
            return false;
        }
    }

    private boolean readGuarded(RosterFile file, Mode mode, CsvRows rows) throws SQLException, IOException {
        try {
            return readRows(file, mode, rows);
        } catch (BrokenFileException e) {
            findings.error(Place.row(file.fileName(), rows.row()), e.code(), () -> String.valueOf(e.getMessage()));
            return false;
        }
    }

    private boolean readRows(RosterFile file, Mode mode, CsvRows rows) throws SQLException, IOException {
        String[] header = rows.hasNext() ? rows.next() : new String[0];
        if (!new HeaderCheck(file, findings).accepts(header)) {
            return false;
        }
        try (StageWriter writer = new StageWriter(connection, file)) {
            long count = stage(new RowCheck(file, mode, header.length, findings), rows, writer);
            warnIfEmpty(file, mode, count);
        }
        return true;
    }

    private long stage(RowCheck check, CsvRows rows, StageWriter writer) throws SQLException, IOException {
        long count = 0;
        while (rows.hasNext()) {
            String[] cells = rows.next();
            Row row = RowCheck.isBlank(cells) ? null : check.read(cells, rows.row());
            if (row != null) {
                writer.write(row);
                count++;
            }
            meter.at(count, zip.unpacked());
        }
        writer.flush();
        return count;
    }

    private void warnIfEmpty(RosterFile file, Mode mode, long count) {
        if (count == 0) {
            findings.warning(
                    Place.file(file.fileName()),
                    "no_rows",
                    () -> mode == Mode.BULK ? Texts.say("oneroster.no-rows-bulk") : Texts.say("oneroster.no-rows"));
        }
    }
}
