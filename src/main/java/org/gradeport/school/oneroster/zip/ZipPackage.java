package org.gradeport.school.oneroster.zip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gradeport.base.Texts;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.oneroster.report.BrokenFileException;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.QuotedValue;

/// The zip and the files in its root; nothing is unpacked to disk.
public final class ZipPackage implements AutoCloseable {

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final UnpackBudget unpackBudget;

    private ZipPackage(ZipFile zip, ImportProperties limits) {
        this.zip = zip;
        this.unpackBudget = new UnpackBudget(limits);
    }

    /// Opens the zip and adds the faults of its file names to the findings.
    public static ZipPackage open(Path path, ImportProperties limits, Findings findings) throws IOException {
        ZipPackage opened = new ZipPackage(zipFile(path), limits);
        new EntryCheck(findings).check(opened.zip, opened.entries);
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

    /// Opens a file within the limits; refuses an entry whose declared ratio exceeds the limit.
    public InputStream open(String fileName) throws IOException {
        ZipEntry entry = java.util.Objects.requireNonNull(entries.get(fileName));
        unpackBudget.checkRatio(entry.getSize(), entry.getCompressedSize());
        return new LimitedStream(new BufferedInputStream(zip.getInputStream(entry)), entry, unpackBudget);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Checks the folders and names of the files in a zip.
    static final class EntryCheck {

        private final Findings findings;

        EntryCheck(Findings findings) {
            this.findings = findings;
        }

        /// Puts the files of the root into the map.
        void check(ZipFile zip, Map<String, ZipEntry> root) {
            List<? extends ZipEntry> all = zip.stream().toList();
            if (all.isEmpty()) {
                findings.error(Place.ZIP, "empty_zip", "oneroster.empty-zip");
            }
            all.stream().filter(entry -> !isNested(entry)).forEach(entry -> take(entry, root));
            all.stream()
                    .filter(EntryCheck::isNested)
                    .map(entry -> new EntryName(entry.getName()).folder())
                    .distinct()
                    .forEach(this::nested);
        }

        private static boolean isNested(ZipEntry entry) {
            EntryName name = new EntryName(entry.getName());
            return name.isNested() && !name.isUnsafe() && !name.isLitter();
        }

        private void nested(String folder) {
            findings.error(Place.ZIP, "nested_folder", "oneroster.nested", QuotedValue.of(folder));
        }

        private void take(ZipEntry entry, Map<String, ZipEntry> root) {
            EntryName name = new EntryName(entry.getName());
            if (name.isUnsafe()) {
                findings.error(Place.ZIP, "unsafe_path", "oneroster.unsafe-path", QuotedValue.of(name.text()));
            } else if (name.isLitter()) {
                findings.warning(Place.ZIP, "ignored_file", "oneroster.ignored", QuotedValue.of(name.text()));
            } else if (root.put(name.text(), entry) != null) {
                findings.error(Place.file(name.text()), "duplicate_file", "oneroster.duplicate-file");
            }
        }
    }
}
