package org.gradeport.format.pdf.layout;

/// A paper size with its margins, in points.
public record Paper(float width, float height) {

    public static final float SIDE = 36;
    static final float TOP = 40;
    public static final float BOTTOM = 44;

    private static final Paper A4 = new Paper(595, 842);
    private static final Paper LETTER = new Paper(612, 792);

    /// `a4` or `letter`, portrait.
    public static Paper named(String name) {
        return switch (name) {
            case "a4" -> A4;
            case "letter" -> LETTER;
            default -> throw new IllegalArgumentException("No paper is called " + name);
        };
    }

    Paper turned() {
        return new Paper(/* width= */ height, /* height= */ width);
    }

    float room() {
        return width - 2 * SIDE;
    }
}
