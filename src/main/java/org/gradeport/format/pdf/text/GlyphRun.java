package org.gradeport.format.pdf.text;

import org.jspecify.annotations.Nullable;

/// Glyphs of one face that stand side by side.
///
/// @param x where they start, in thousandths of an em from the line's left end
/// @param glyphs characters in the order they are drawn, left to right
/// @param actual what they stand for, where that is something else
public record GlyphRun(
        FontFace face,
        int x,
        String glyphs,
        int width,
        @Nullable String actual) {}
