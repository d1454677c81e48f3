package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/// The clock of one portal, which a test sets while the portal runs: an [OffsetClock] in the portal's process.
///
/// @param folder for the clock's class and its offset
public record PortalClock(Path folder) {

    private static final List<Class<?>> CLASSES = List.of(OffsetClock.class, OffsetClock.Source.class);

    public PortalClock {
        try {
            Files.createDirectories(folder);
            for (Class<?> type : CLASSES) {
                copy(type, folder.resolve("classes"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        set(folder, 0);
    }

    /// Sets it this many seconds ahead, or behind if negative.
    public void set(int seconds) {
        set(folder, seconds);
    }

    /// What starts the portal with this clock, before the jar's own arguments.
    List<String> arguments() {
        return List.of(
                "-Dgradeport.chaos.clock=" + offset(folder),
                "-Dspring.main.sources=" + OffsetClock.Source.class.getName(),
                "-Dloader.path=" + folder.resolve("classes"));
    }

    private static void copy(Class<?> type, Path to) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path target = to.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream in = Objects.requireNonNull(type.getClassLoader()).getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(in), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path offset(Path folder) {
        return folder.resolve("offset");
    }

    /// Replaces the file as a whole, because the portal may read it at any moment.
    private static void set(Path folder, int seconds) {
        try {
            Path next = Files.writeString(folder.resolve("next"), String.valueOf(seconds));
            Files.move(next, offset(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
