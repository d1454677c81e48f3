package org.gradeport.format.pdf;

/// Finds a face for every character of one document, and counts those that have none.
final class Typesetter {

    private final Misfits misfits;

    Typesetter(Misfits misfits) {
        this.misfits = misfits;
    }

    /// Counts what cannot be drawn, so call it once for each value.
    Typeset set(String text, GlyphTable glyphs) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int advance = PlainText.isPlain(c) ? glyphs.widthInFirst(c) : -1;
            if (advance < 0) {
                return new MixedText(new ClusterReader(text, glyphs, misfits).read(), text);
            }
            width += advance;
        }
        return new PlainText(text, width, glyphs);
    }
}
