package org.gradeport.school.oneroster.stage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.school.Reading;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.BrokenFileException;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.gradeport.school.oneroster.stage.RowCheck.StagedRow;
import org.gradeport.school.oneroster.zip.CsvRows;
import org.gradeport.school.oneroster.zip.ZipPackage;
import org.jspecify.annotations.Nullable;

/// Reads one file of the zip after the other into its staging table, checking each cell on the way.
public final class StageFile {

    private final ZipPackage zip;
    private final Connection connection;
    private final Findings findings;
    private final ProgressMeter progressMeter;
    private final int maxCellLength;
    private final Reading reading;
    private final ZonedDateTime now;
    private final NotKept notKept = new NotKept();

    public StageFile(
            ZipPackage zip,
            Connection connection,
            Findings findings,
            ProgressMeter progressMeter,
            int maxCellLength,
            Reading reading,
            ZonedDateTime now) {
        this.zip = zip;
        this.connection = connection;
        this.findings = findings;
        this.progressMeter = progressMeter;
        this.maxCellLength = maxCellLength;
        this.reading = reading;
        this.now = now;
    }

    /// Stages the file's rows; returns false if it could not be read completely.
    public boolean read(RosterFile file, FileMode fileMode) throws SQLException {
        try (CsvRows rows = zip.open(file.fileName(), maxCellLength)) {
            return readGuarded(file, fileMode, rows);
        } catch (IOException e) {
            findings.unreadable(Place.file(file.fileName()), "oneroster.file-unreadable", e);
            return false;
        }
    }

    /// Tells what was read and is not kept, once all files are read.
    public void tellNotKept() {
        notKept.tell(findings);
    }

    private boolean readGuarded(RosterFile file, FileMode fileMode, CsvRows rows) throws SQLException, IOException {
        try {
            return readRows(file, fileMode, rows);
        } catch (BrokenFileException e) {
            findings.error(Place.row(file.fileName(), rows.row()), e.code(), () -> String.valueOf(e.getMessage()));
            return false;
        }
    }

    private boolean readRows(RosterFile file, FileMode fileMode, CsvRows rows) throws SQLException, IOException {
        String[] found = rows.hasNext() ? rows.next() : new String[0];
        Optional<FileHeader> header = new HeaderCheck(file, fileMode, reading, findings).read(found);
        if (header.isEmpty()) {
            return false;
        }
        try (StageWriter writer = new StageWriter(connection, file)) {
            warnIfEmpty(file, fileMode, stage(rowCheck(file, fileMode, header.get()), rows, writer));
        }
        return true;
    }

    private RowCheck rowCheck(RosterFile file, FileMode fileMode, FileHeader header) {
        RowErrors errors = new RowErrors(file, reading, findings);
        OddValues oddValues = new OddValues(file, now.toLocalDate(), findings);
        CellCheck cellCheck = new CellCheck(file, reading, notKept, oddValues, errors, findings);
        StatusCheck statusCheck =
                new StatusCheck(file, fileMode, new FutureTimes(now.toInstant()), cellCheck, errors, findings);
        return new RowCheck(file, header, statusCheck, cellCheck, notKept, errors);
    }

    private long stage(RowCheck check, CsvRows rows, StageWriter writer) throws SQLException, IOException {
        long count = 0;
        while (rows.hasNext()) {
            String[] cells = rows.next();
            if (!RowCheck.isBlank(cells)) {
                write(check.read(cells, rows.row()), writer);
                count++;
            }
            progressMeter.at(count, zip.unpacked());
        }
        writer.flush();
        return count;
    }

    private static void write(@Nullable StagedRow row, StageWriter writer) throws SQLException {
        if (row != null) {
            writer.write(row);
        }
    }

    private void warnIfEmpty(RosterFile file, FileMode fileMode, long count) {
        if (count == 0) {
            findings.warning(
                    Place.file(file.fileName()),
                    "no_rows",
                    () -> fileMode == FileMode.BULK
                            ? Texts.say("oneroster.no-rows-bulk")
                            : Texts.say("oneroster.no-rows"));
        }
    }
}
