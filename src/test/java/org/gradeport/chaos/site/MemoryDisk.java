package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// As root a file system of its own in memory, which can be full and refuse writes; for others a plain folder.
final class MemoryDisk implements AutoCloseable {

    private static final int MEGABYTES = 192;

    private final Path place;
    private final boolean mounted;

    /// @param place an empty folder
    MemoryDisk(Path place) throws IOException {
        this.place = place;
        mounted = run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(MEGABYTES), "tmpfs", place.toString());
    }

    Path place() {
        return place;
    }

    boolean isMounted() {
        return mounted;
    }

    /// Until nothing fits any more.
    boolean fill() {
        if (!mounted) {
            return false;
        }
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(filler())) {
            for (int i = 0; i < MEGABYTES << 4; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            // The disk is full.
        }
        return true;
    }

    /// A file that is open for writing keeps the file system writable, so this is tried until no portal writes.
    ///
    /// @param mode `ro` or `rw`
    boolean remount(String mode) throws IOException {
        for (int i = 0; i < 40; i++) {
            if (run("mount", "-o", "remount," + mode, place.toString())) {
                return true;
            }
            Pause.of(Duration.ofMillis(50));
        }
        return false;
    }

    void recover() throws IOException {
        boolean _ = mounted && remount("rw");
        Files.deleteIfExists(filler());
    }

    @Override
    public void close() throws IOException {
        boolean _ = mounted && run("umount", "--lazy", place.toString());
    }

    private Path filler() {
        return place.resolve("filler");
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
