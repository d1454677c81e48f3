package org.gradeport.format.pdf;

import org.gradeport.format.pdf.Breakable.Kind;

/// Characters that are drawn as one: a letter with its marks, or a sign that stands for what cannot be drawn.
///
/// @param source the characters of the text
/// @param shown the characters that are drawn, in `face`
/// @param start where `source` starts in the text
record Cluster(String source, String shown, Face face, int width, Kind kind, int start) {

    boolean isAsWritten() {
        return source.equals(shown);
    }

    /// With characters that are part of the text and have no shape.
    Cluster with(String before, String after) {
        return new Cluster(before + source + after, shown, face, width, kind, start);
    }

    /// Drawn by other glyphs.
    Cluster shownAs(String other, Face otherFace) {
        return new Cluster(source, other, otherFace, GlyphTable.width(otherFace, other), kind, start);
    }
}
