package org.gradeport.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The table of a PDF by its structure tree: rows of cells.
final class TaggedTable {

    private final PDDocument pdf;
    private final Map<COSDictionary, Map<Integer, String>> marks = new HashMap<>();

    TaggedTable(PDDocument pdf) {
        this.pdf = pdf;
    }

    /// Every element of a type, in reading order.
    List<PDStructureElement> elements(String type) {
        List<PDStructureElement> found = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), type, found);
        return found;
    }

    List<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (PDStructureElement row : elements("TR")) {
            List<String> cells = new ArrayList<>();
            for (Object cell : row.getKids()) {
                cells.add(text((PDStructureElement) cell));
            }
            rows.add(cells);
        }
        return rows;
    }

    /// The text of an element; a replacement character is read as one.
    String text(PDStructureElement element) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Object kid : element.getKids()) {
            if (kid instanceof Integer mark) {
                text.append(on(element.getPage()).get(mark));
            } else if (kid instanceof PDMarkedContentReference reference) {
                text.append(on(reference.getPage()).get(reference.getMCID()));
            }
        }
        return text.toString();
    }

    /// A cell's glyphs on the page, from left to right.
    String drawn(int row, int column) throws IOException {
        PDStructureElement cell =
                (PDStructureElement) elements("TR").get(row).getKids().get(column);
        int mark = (Integer) cell.getKids().getFirst();
        StringBuilder drawn = new StringBuilder();
        contents(Objects.requireNonNull(cell.getPage())).stream()
                .filter(content -> content.getMCID() == mark)
                .flatMap(content -> glyphs(content).stream())
                .sorted(Comparator.comparingDouble(TextPosition::getX))
                .forEach(glyph -> drawn.append(glyph.getUnicode()));
        return drawn.toString();
    }

    /// The glyphs of all cells on a page.
    List<TextPosition> glyphs(PDPage page) throws IOException {
        return contents(page).stream()
                .filter(content -> content.getMCID() >= 0)
                .flatMap(content -> glyphs(content).stream())
                .toList();
    }

    /// How many marks a page has.
    int marks(PDPage page) throws IOException {
        return (int) contents(page).stream()
                .filter(content -> content.getMCID() >= 0)
                .count();
    }

    private static List<TextPosition> glyphs(PDMarkedContent content) {
        List<TextPosition> glyphs = new ArrayList<>();
        for (Object part : content.getContents()) {
            switch (part) {
                case TextPosition glyph -> glyphs.add(glyph);
                case PDMarkedContent inner -> glyphs.addAll(glyphs(inner));
                default -> {}
            }
        }
        return glyphs;
    }

    private static List<PDMarkedContent> contents(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        return extractor.getMarkedContents();
    }

    private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (type.equals(element.getStructureType())) {
                    found.add(element);
                }
                collect(element, type, found);
            }
        }
    }

    private Map<Integer, String> on(@Nullable PDPage page) throws IOException {
        PDPage there = Objects.requireNonNull(page);
        Map<Integer, String> known = marks.get(there.getCOSObject());
        if (known != null) {
            return known;
        }
        Map<Integer, String> read = new HashMap<>();
        contents(there).forEach(content -> read.merge(content.getMCID(), text(content), String::concat));
        marks.put(there.getCOSObject(), read);
        return read;
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            switch (part) {
                case TextPosition glyph -> text.append(glyph.getUnicode());
                case PDMarkedContent inner -> text.append(span(inner));
                default -> {}
            }
        }
        return text.toString();
    }

    private static String span(PDMarkedContent span) {
        String shown = text(span);
        return shown.equals("\uFFFD") || span.getActualText() == null ? shown : span.getActualText();
    }
}
