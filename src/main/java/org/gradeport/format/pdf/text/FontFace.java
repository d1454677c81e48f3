package org.gradeport.format.pdf.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/// One font file, read at its first use and then cached.
public final class FontFace {

    private static final Logger log = LoggerFactory.getLogger(FontFace.class);

    private final Resource file;
    private final String location;
    private final boolean builtIn;
    private @Nullable BaseFont font;
    private boolean unreadable;

    /// `location` is the name of the file on the class path or in the file system, which Flying Saucer uses too.
    FontFace(Resource file, String location, boolean builtIn) {
        this.file = file;
        this.location = location;
        this.builtIn = builtIn;
    }

    /// The name of this face in style sheets.
    public String family() {
        return location.replaceAll(".*[/\\\\]", "").replaceAll("[^A-Za-z0-9.-]", "_");
    }

    public String location() {
        return location;
    }

    /// The font; call it only for a face with at least one character.
    public BaseFont font() {
        return read().orElseThrow();
    }

    boolean has(String characters) {
        return read().filter(font -> characters.codePoints().allMatch(font::charExists))
                .isPresent();
    }

    private synchronized Optional<BaseFont> read() {
        if (font == null && !unreadable) {
            try {
                font = load();
            } catch (IOException | RuntimeException e) {
                refuse(e);
            }
        }
        return Optional.ofNullable(font);
    }

    private BaseFont load() throws IOException {
        String name = location.endsWith(".ttc") ? location + ",0" : location;
        byte[] bytes = file.getContentAsByteArray();
        BaseFont read = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        read.setSubset(true);
        return read;
    }

    private void refuse(Exception cause) {
        if (builtIn) {
            throw new UncheckedIOException(
                    new IOException("The built-in font " + location + " cannot be read.", cause));
        }
        unreadable = true;
        log.warn("PDFs are made without the font {}, which cannot be read or may not be embedded.", location, cause);
    }
}
