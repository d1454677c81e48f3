package org.gradeport.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// The files that appeared or changed in the system's temporary folder since this object was made.
public final class TemporaryFiles {

    private static final int LOOKED_AT = 1_000_000;

    private final Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    private final FileTime since = now();

    /// The ones that hold this text.
    public List<Path> holding(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), 3, visitor(text, found));
        return found;
    }

    /// By the clock of the file system, which writes the times that are compared.
    private static FileTime now() {
        try {
            Path mark = Files.createTempFile("now", null);
            FileTime now = Files.getLastModifiedTime(mark);
            Files.delete(mark);
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileVisitor<Path> visitor(String text, List<Path> found) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && attributes.lastModifiedTime().compareTo(since) >= 0
                        && holds(file, text)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static boolean holds(Path file, String text) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }
}
