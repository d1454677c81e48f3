package org.gradeport.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.Sha256;

/// Copies the files of one store to another, checks each copy by reading it, and records the owner once all are
/// there.
final class StoreCopy {

    private final String what;
    private final ExportStorage from;
    private final ExportStorage to;
    private final List<String> names = new ArrayList<>();
    private int copied;
    private int present;
    private int failed;

    StoreCopy(String what, ExportStorage from, ExportStorage to) {
        this.what = what;
        this.from = from;
        this.to = to;
    }

    /// Prints the totals; returns false if a file did not arrive.
    boolean run() throws IOException {
        to.prepare();
        try (Stream<String> found = from.list()) {
            found.forEach(names::add);
        }
        names.forEach(this::copySafely);
        System.out.println("%s: %d files copied, %d were there, %d failed".formatted(what, copied, present, failed));
        if (failed == 0) {
            to.mark(owner());
        }
        return failed == 0;
    }

    /// Prints both places; refuses a source without an owner, since its name may be mistyped, and a target of
    /// another database.
    void check() throws IOException {
        System.out.println("%s: from %s to %s".formatted(what, from, to));
        String owner = owner();
        Optional<String> other = to.owner();
        if (other.isPresent() && !other.get().equals(owner)) {
            throw new IllegalArgumentException(
                    "the target's %s belongs to database %s, the source's to %s: name an empty place"
                            .formatted(what, other.get(), owner));
        }
    }

    private String owner() throws IOException {
        return from.owner()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the source's %s, %s, has no _database-id, so it is of no portal: check its setting, or start the portal on it once"
                                .formatted(what, from)));
    }

    /// Deletes the files that arrived.
    void deleteSource() throws IOException {
        for (String name : names) {
            from.delete(name);
        }
    }

    private void copySafely(String name) {
        try {
            copy(name);
        } catch (IOException | RuntimeException e) {
            failed++;
            System.err.println("%s: %s did not arrive: %s".formatted(what, name, e.getMessage()));
        }
    }

    private void copy(String name) throws IOException {
        if (isThere(name)) {
            compare(name);
            present++;
        } else {
            write(name);
            copied++;
        }
    }

    private void compare(String name) throws IOException {
        if (from.size(name) != to.size(name) || !digest(from, name).equals(digest(to, name))) {
            throw new IOException("the target has another file of this name; delete one of them");
        }
    }

    private boolean isThere(String name) throws IOException {
        try {
            to.size(name);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /// A wrong copy is deleted, so that the next try writes it again.
    private void write(String name) throws IOException {
        String read;
        try (PendingFile out = to.create(name)) {
            read = digest(from, name, out);
            out.commit();
        }
        if (!read.equals(digest(to, name))) {
            to.delete(name);
            throw new IOException("its copy has other bytes; it is copied again when the command is repeated");
        }
    }

    private static String digest(ExportStorage storage, String name) throws IOException {
        return digest(storage, name, OutputStream.nullOutputStream());
    }

    private static String digest(ExportStorage storage, String name, OutputStream out) throws IOException {
        try (InputStream in = storage.open(name);
                DigestInputStream digesting = new DigestInputStream(in, Sha256.digest())) {
            digesting.transferTo(out);
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }
}
