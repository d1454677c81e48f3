package org.gradeport.format.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.gradeport.format.pdf.layout.TableLayout.ColumnBand;
import org.gradeport.format.pdf.layout.TableLayout.ColumnPlace;
import org.gradeport.format.pdf.text.TextLine;
import org.gradeport.format.pdf.text.Typeset;

/// One row with its cells broken into lines.
///
/// @param bands the lines of each slot of each band
/// @param height in lines, at least one
/// @param name of the row, for bookmarks
public record RowLayout(List<List<List<TextLine>>> bands, int height, String name) {

    public static RowLayout of(List<Typeset> cells, TableLayout layout) {
        List<List<List<TextLine>>> bands = new ArrayList<>(layout.bands().size());
        int height = 1;
        for (ColumnBand band : layout.bands()) {
            List<List<TextLine>> laid = new ArrayList<>(band.slots().size());
            for (ColumnPlace slot : band.slots()) {
                List<TextLine> lines = cells.get(slot.column()).lines(layout.inside(slot));
                height = Math.max(height, lines.size());
                laid.add(lines);
            }
            bands.add(laid);
        }
        return new RowLayout(bands, height, cells.get(layout.nameColumn()).text());
    }

    /// The lines of one cell between two heights.
    public List<TextLine> lines(int band, int slot, int from, int to) {
        List<TextLine> lines = bands.get(band).get(slot);
        return lines.size() <= to && from == 0
                ? lines
                : lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
    }
}
