package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A folder, on a [MemoryDisk].
final class FolderStore implements Store {

    private static final Set<String> OWN = Set.of("_database-id");

    private final MemoryDisk disk;
    private final Path folder;
    private final Path archive;
    private final Path away;
    private final Clock clock;

    FolderStore(Path place, Clock clock) throws IOException {
        this.clock = clock;
        disk = new MemoryDisk(Files.createDirectories(place.resolve("disk")));
        folder = Files.createDirectories(disk.place().resolve("exports"));
        archive = Files.createDirectories(disk.place().resolve("archive"));
        away = disk.place().resolve("away");
    }

    @Override
    public String name() {
        return disk.isMounted() ? "folder on a file system of its own" : "folder";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "GRADEPORT_STORAGE_FOLDER", folder.toString(),
                "EXPORT_ARCHIVE_PATH", archive.toString());
    }

    @Override
    public Set<String> names() throws IOException {
        return names(folder);
    }

    @Override
    public Set<String> archived() throws IOException {
        return names(archive);
    }

    private static Set<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.walk(in)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> in.relativize(file).toString())
                    .filter(name -> !OWN.contains(name))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        Path stored = folder.resolve(name);
        return Files.newInputStream(Files.exists(stored) ? stored : archive.resolve(name));
    }

    @Override
    public void age() throws IOException {
        age(folder);
        age(archive);
    }

    private void age(Path in) throws IOException {
        FileTime old = FileTime.from(clock.instant().minus(Duration.ofDays(2)));
        for (String name : names(in)) {
            Files.setLastModifiedTime(in.resolve(name), old);
        }
    }

    @Override
    public boolean fill() {
        return disk.fill();
    }

    @Override
    public void refuse() throws IOException {
        if (!disk.isMounted() || !disk.remount("ro")) {
            leave();
        }
    }

    @Override
    public boolean slow() {
        return false;
    }

    @Override
    public void leave() throws IOException {
        Files.move(folder, away, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The portals may have made a new folder meanwhile; its files join the others.
    @Override
    public void recover() throws IOException {
        disk.recover();
        if (Files.exists(away)) {
            comeBack();
        }
    }

    private void comeBack() throws IOException {
        Path newer = disk.place().resolve("newer");
        boolean made = Files.exists(folder);
        if (made) {
            Files.move(folder, newer, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(away, folder, StandardCopyOption.ATOMIC_MOVE);
        if (made) {
            join(newer);
        }
    }

    private void join(Path newer) throws IOException {
        try (Stream<Path> files = Files.walk(newer)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                Files.move(file, folder.resolve(newer.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.deleteIfExists(newer.resolve("pending"));
        Files.deleteIfExists(newer);
    }

    @Override
    public void close() throws IOException {
        recover();
        disk.close();
    }
}
