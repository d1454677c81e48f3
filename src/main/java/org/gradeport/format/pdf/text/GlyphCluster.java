package org.gradeport.format.pdf.text;

import org.gradeport.format.pdf.text.BreakableText.Kind;

/// Characters that are drawn as one: a letter with its marks, or a sign that stands for what cannot be drawn.
///
/// @param source the characters of the text
/// @param shown the characters that are drawn, in `face`
/// @param start where `source` starts in the text
record GlyphCluster(String source, String shown, FontFace face, int width, Kind kind, int start) {

    boolean isAsWritten() {
        return source.equals(shown);
    }

    /// With characters that are part of the text and have no shape.
    GlyphCluster with(String before, String after) {
        return new GlyphCluster(before + source + after, shown, face, width, kind, start);
    }

    /// Drawn by other glyphs.
    GlyphCluster shownAs(String other, FontFace otherFace) {
        return new GlyphCluster(source, other, otherFace, GlyphTable.width(otherFace, other), kind, start);
    }
}
