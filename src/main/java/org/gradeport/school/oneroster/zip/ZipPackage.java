package org.gradeport.school.oneroster.zip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gradeport.base.Texts;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.Reading;
import org.gradeport.school.oneroster.report.BrokenFileException;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;

/// The zip and the files in its root; nothing is unpacked to disk.
public final class ZipPackage implements AutoCloseable {

    private final ZipFile zip;
    private final Reading reading;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final UnpackBudget unpackBudget;

    private ZipPackage(ZipFile zip, ImportProperties limits, Reading reading) {
        this.zip = zip;
        this.reading = reading;
        this.unpackBudget = new UnpackBudget(limits);
    }

    /// Opens the zip and adds the faults of its file names, or how they were mended, to the findings.
    public static ZipPackage open(Path path, ImportProperties limits, Reading reading, Findings findings)
            throws IOException {
        ZipPackage opened = new ZipPackage(zipFile(path), limits, reading);
        List<? extends ZipEntry> all = opened.zip.stream().toList();
        if (all.isEmpty()) {
            findings.error(Place.ZIP, "empty_zip", "oneroster.empty-zip");
        }
        opened.entries.putAll(
                reading.lenient() ? new LenientEntries(findings).take(all) : new StrictEntries(findings).take(all));
        return opened;
    }

    private static ZipFile zipFile(Path path) throws IOException {
        if (Files.size(path) == 0) {
            throw new BrokenFileException("not_a_zip", Texts.say("oneroster.empty-file"));
        }
        try {
            return new ZipFile(path.toFile());
        } catch (java.util.zip.ZipException | IllegalArgumentException e) {
            throw unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static BrokenFileException unreadable(String reason) {
        return reason.contains("encrypted")
                ? new BrokenFileException("encrypted", Texts.say("oneroster.encrypted"))
                : new BrokenFileException("not_a_zip", Texts.say("oneroster.not-a-zip"));
    }

    /// The names of the files in the root, with `.csv`.
    public Set<String> names() {
        return entries.keySet();
    }

    public boolean holds(String fileName) {
        return entries.containsKey(fileName);
    }

    /// The declared unpacked size in bytes, which is reliable enough for a progress bar only.
    public long declaredSize() {
        return entries.values().stream().mapToLong(ZipEntry::getSize).sum();
    }

    /// Bytes unpacked so far.
    public long unpacked() {
        return unpackBudget.spent();
    }

    /// Opens the rows of a file within the limits; refuses an entry whose declared ratio exceeds the limit.
    public CsvRows open(String fileName, int maxCellLength) throws IOException {
        ZipEntry entry = Objects.requireNonNull(entries.get(fileName));
        unpackBudget.checkRatio(entry.getSize(), entry.getCompressedSize());
        InputStream in = new LimitedStream(new BufferedInputStream(zip.getInputStream(entry)), entry, unpackBudget);
        return new CsvRows(in, reading.encoding(), maxCellLength);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
