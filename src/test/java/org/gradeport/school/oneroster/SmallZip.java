package org.gradeport.school.oneroster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A school of a text file as a zip, with changes of a test.
public final class SmallZip {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public static SmallZip school() throws IOException {
        return of("small.txt");
    }

    /// The school of this file.
    public static SmallZip of(String school) throws IOException {
        SmallZip zip = new SmallZip();
        String text = Files.readString(Path.of("src/test/resources/oneroster", school));
        for (String part : text.substring("=== ".length()).split("\n=== ", -1)) {
            int end = part.indexOf('\n');
            zip.with(part.substring(0, end), part.substring(end + 1).stripTrailing() + "\n");
        }
        return zip;
    }

    public static SmallZip empty() {
        return new SmallZip();
    }

    public SmallZip with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    SmallZip with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    SmallZip without(String file) {
        files.remove(file);
        return this;
    }

    /// Replaces the first occurrence of `from`, which must exist.
    public SmallZip change(String file, String from, String to) {
        String content = text(file);
        int at = content.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException("%s does not hold %s".formatted(file, from));
        }
        return with(file, content.substring(0, at) + to + content.substring(at + from.length()));
    }

    public String text(String file) {
        byte[] content = files.get(file);
        if (content == null) {
            throw new IllegalArgumentException("There is no " + file);
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    public Path write(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "school", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return path;
    }
}
