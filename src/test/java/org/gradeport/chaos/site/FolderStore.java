package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

/// A folder; as root a file system of its own in memory, which can be full and refuse writes.
final class FolderStore implements Store {

    private static final int MEGABYTES = 192;
    private static final Set<String> OWN = Set.of("_database-id");

    private final Path disk;
    private final Path folder;
    private final Path archive;
    private final Path filler;
    private final Path away;
    private final boolean mounted;
    private final Clock clock;

    FolderStore(Path place, Clock clock) throws IOException {
        this.clock = clock;
        disk = Files.createDirectories(place.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(MEGABYTES), "tmpfs", disk.toString());
        folder = Files.createDirectories(disk.resolve("exports"));
        archive = Files.createDirectories(disk.resolve("archive"));
        filler = disk.resolve("filler");
        away = disk.resolve("away");
    }

    @Override
    public String name() {
        return mounted ? "folder on a file system of its own" : "folder";
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

    /// Until nothing fits any more.
    @Override
    public boolean fill() throws IOException {
        if (!mounted) {
            return false;
        }
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int i = 0; i < MEGABYTES << 4; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            // The disk is full.
        }
        return true;
    }

    @Override
    public void refuse() throws IOException {
        if (!mounted || !remount("ro")) {
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
        if (mounted) {
            remount("rw");
        }
        Files.deleteIfExists(filler);
        if (Files.exists(away)) {
            comeBack();
        }
    }

    private void comeBack() throws IOException {
        Path newer = disk.resolve("newer");
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
        if (mounted) {
            run("umount", "--lazy", disk.toString());
        }
    }

    /// A file that is open for writing keeps the file system writable, so this is tried until no portal writes.
    private boolean remount(String mode) throws IOException {
        for (int i = 0; i < 40; i++) {
            if (run("mount", "-o", "remount," + mode, disk.toString())) {
                return true;
            }
            Pause.of(Duration.ofMillis(50));
        }
        return false;
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
