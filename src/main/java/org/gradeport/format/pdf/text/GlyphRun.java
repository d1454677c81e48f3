package org.gradeport.format.pdf.text;

import org.jspecify.annotations.Nullable;

/// Adjacent glyphs of one face.
///
/// @param x their left end, in thousandths of an em from the line's left end
/// @param glyphs characters in the order they are drawn, left to right
/// @param actual the text that they represent, if it differs
public record GlyphRun(
        FontFace face,
        int x,
        String glyphs,
        int width,
        @Nullable String actual) {}
