package org.gradeport.format.pdf.text;

import org.gradeport.format.pdf.text.BreakableText.Kind;

/// Characters that are drawn as a unit: a letter with its marks, or the replacement for undrawable characters.
///
/// @param source the characters of the text
/// @param shown the characters that are drawn, in `face`
/// @param start where `source` starts in the text
record GlyphCluster(String source, String shown, FontFace face, int width, Kind kind, int start) {

    boolean isAsWritten() {
        return source.equals(shown);
    }

    /// With additional characters of the text that have no shape.
    GlyphCluster with(String before, String after) {
        return new GlyphCluster(before + source + after, shown, face, width, kind, start);
    }

    /// The same cluster with other glyphs.
    GlyphCluster shownAs(String other, FontFace otherFace) {
        return new GlyphCluster(source, other, otherFace, GlyphTable.width(otherFace, other), kind, start);
    }
}
