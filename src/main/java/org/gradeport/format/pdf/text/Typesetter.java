package org.gradeport.format.pdf.text;

/// Finds a face for every character of one document, and counts those that have none.
public final class Typesetter {

    private final UndrawableCharacters undrawableCharacters;

    public Typesetter(UndrawableCharacters undrawableCharacters) {
        this.undrawableCharacters = undrawableCharacters;
    }

    /// Counts what cannot be drawn, so call it once for each value.
    public Typeset set(String text, GlyphTable glyphs) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int advance = PlainText.isPlain(c) ? glyphs.widthInFirst(c) : -1;
            if (advance < 0) {
                return new MixedText(new ClusterReader(text, glyphs, undrawableCharacters).read(), text);
            }
            width += advance;
        }
        return new PlainText(text, width, glyphs);
    }
}
