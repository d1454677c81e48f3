package org.gradeport.format.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gradeport.format.pdf.TableLayout.Band;
import org.gradeport.format.pdf.TableLayout.Slot;

/// One row whose cells are broken into lines.
///
/// @param bands for each band, for each of its slots, the lines
/// @param height in lines, at least one
/// @param name by which people find the row
record LaidRow(List<List<List<Line>>> bands, int height, String name) {

    static LaidRow of(List<Typeset> cells, TableLayout layout) {
        List<List<List<Line>>> bands = new ArrayList<>(layout.bands().size());
        int height = 1;
        for (Band band : layout.bands()) {
            List<List<Line>> laid = new ArrayList<>(band.slots().size());
            for (Slot slot : band.slots()) {
                List<Line> lines = cells.get(slot.column()).lines(layout.inside(slot));
                height = Math.max(height, lines.size());
                laid.add(lines);
            }
            bands.add(laid);
        }
        return new LaidRow(bands, height, cells.get(layout.nameColumn()).text());
    }

    /// The lines of one cell between two heights.
    List<Line> lines(int band, int slot, int from, int to) {
        List<Line> lines = bands.get(band).get(slot);
        return lines.size() <= to && from == 0
                ? lines
                : lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
    }
}
