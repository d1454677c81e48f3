package org.gradeport.format.pdf.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the face and the width of a character in one weight; caches the results for all documents.
///
/// Threads may compute the same result twice, which does no harm.
public final class GlyphTable {

    private static final int BLOCK = 256;
    private static final int KNOWN = 1 << 30;
    private static final int NONE = KNOWN | (0xFF << 16);

    private final List<FontFace> faces;
    private final int[] @Nullable [] blocks = new int[(Character.MAX_CODE_POINT + 1) / BLOCK][];

    /// At most 255 faces; the first is the main one.
    GlyphTable(List<FontFace> faces) {
        this.faces = List.copyOf(faces);
    }

    List<FontFace> faces() {
        return faces;
    }

    public FontFace first() {
        return faces.getFirst();
    }

    boolean has(int codePoint) {
        return find(codePoint) != NONE;
    }

    /// The first face with the character; call it only if a face has it.
    FontFace face(int codePoint) {
        return faces.get((find(codePoint) >> 16) & 0xFF);
    }

    /// The width in thousandths of an em, or -1 if the first face does not have the character.
    int widthInFirst(int codePoint) {
        int found = find(codePoint);
        return (found & (0xFF << 16)) == 0 ? found & 0xFFFF : -1;
    }

    /// The width in thousandths of an em of characters that this face has.
    static int width(FontFace fontFace, String characters) {
        return fontFace.font().getWidth(characters);
    }

    private int find(int codePoint) {
        int[] block = blocks[codePoint / BLOCK];
        if (block == null) {
            block = new int[BLOCK];
            blocks[codePoint / BLOCK] = block;
        }
        int found = block[codePoint % BLOCK];
        if (found == 0) {
            found = search(codePoint);
            block[codePoint % BLOCK] = found;
        }
        return found;
    }

    private int search(int codePoint) {
        String character = Character.toString(codePoint);
        for (int i = 0; i < faces.size(); i++) {
            if (faces.get(i).has(character)) {
                return KNOWN | (i << 16) | width(faces.get(i), character);
            }
        }
        return NONE;
    }
}
