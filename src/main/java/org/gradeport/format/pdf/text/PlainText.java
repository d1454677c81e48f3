package org.gradeport.format.pdf.text;

import java.util.List;

/// Text in the first face, left to right, without line breaks: nearly all texts.
record PlainText(String text, int width, GlyphTable glyphs) implements Typeset, BreakableText {

    /// Whether characters like this are drawn separately, side by side, in any font.
    static boolean isPlain(char c) {
        return c < 0x300
                ? isLatin(c)
                : isGreekOrCyrillic(c) || (c >= 0x1E00 && c < 0x2000) || (c >= 0x2010 && c < 0x2028);
    }

    private static boolean isLatin(char c) {
        return (c >= ' ' && c < 0x7F) || (c > 0xA0 && c != 0xAD);
    }

    private static boolean isGreekOrCyrillic(char c) {
        return (c >= 0x370 && c < 0x483) || (c >= 0x48A && c < 0x530);
    }

    @Override
    public List<TextLine> lines(int limit) {
        if (width <= limit) {
            return text.isEmpty() ? List.of() : List.of(line(0, text.length(), width));
        }
        return LineBreaker.lines(this, limit).stream()
                .map(span -> line(span.from(), span.to(), widthBetween(span.from(), span.to())))
                .toList();
    }

    @Override
    public int longestWord() {
        return LineBreaker.longestWord(this);
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public int width(int index) {
        return glyphs.widthInFirst(text.charAt(index));
    }

    @Override
    public Kind kind(int index) {
        return switch (text.charAt(index)) {
            case ' ' -> Kind.SPACE;
            case '-', '/', '\u2010', '\u2013' -> index > 0 && isWord(index - 1) ? Kind.BREAK_AFTER : Kind.INNER;
            default -> Kind.INNER;
        };
    }

    private boolean isWord(int index) {
        return Character.isLetterOrDigit(text.charAt(index));
    }

    private TextLine line(int from, int to, int all) {
        int trimmed = all;
        for (int i = to; i > from && text.charAt(i - 1) == ' '; i--) {
            trimmed -= width(i - 1);
        }
        return new TextLine(List.of(new GlyphRun(glyphs.first(), 0, text.substring(from, to), all, null)), trimmed);
    }

    private int widthBetween(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += width(i);
        }
        return sum;
    }
}
