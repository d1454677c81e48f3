package org.gradeport.format.pdf.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gradeport.format.pdf.text.FontFace;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/// Encodes the glyphs of a document as the bytes in its pages.
///
/// OpenPDF encodes each character once, which also adds it to the embedded font; encoding every text would take a third
/// of an export's time.
final class GlyphCodes {

    private final PdfContentByte encoder;
    private final Map<FontFace, OfFace> faces = new HashMap<>();

    GlyphCodes(PdfWriter writer) {
        encoder = new PdfContentByte(writer);
    }

    OfFace of(FontFace fontFace) {
        return faces.computeIfAbsent(fontFace, OfFace::new);
    }

    /// The codes of one face.
    final class OfFace {

        private static final int BLOCK = 256;

        private final FontFace fontFace;
        private final byte[][][] blocks = new byte[(Character.MAX_CODE_POINT + 1) / BLOCK][][];

        private OfFace(FontFace fontFace) {
            this.fontFace = fontFace;
        }

        /// The escaped content of a string with the character.
        byte[] code(int codePoint) {
            byte[][] block = blocks[codePoint / BLOCK];
            if (block == null) {
                block = new byte[BLOCK][];
                blocks[codePoint / BLOCK] = block;
            }
            byte[] code = block[codePoint % BLOCK];
            if (code == null) {
                code = ask(Character.toString(codePoint));
                block[codePoint % BLOCK] = code;
            }
            return code;
        }

        private byte[] ask(String character) {
            encoder.reset();
            encoder.setFontAndSize(fontFace.font(), 1);
            int start = encoder.getInternalBuffer().size();
            encoder.showText(character);
            byte[] shown = encoder.getInternalBuffer().toByteArray();
            int end = shown.length - 1;
            while (shown[end] != ')') {
                end--;
            }
            return Arrays.copyOfRange(shown, start + 1, end);
        }
    }
}
