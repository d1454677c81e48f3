package org.gradeport.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.gradeport.format.ExampleTables;
import org.gradeport.format.ExampleTables.Written;
import org.junit.jupiter.api.Test;

/// The structure for screen readers.
class PdfTagsTest {

    @Test
    void a_table_has_one_header_row_whose_cells_head_their_columns() throws IOException {
        try (PDDocument pdf = Pdfs.open(Pdfs.write(ExampleTables.texts(3), rows(3, 300), Map.of()))) {
            TaggedTable table = new TaggedTable(pdf);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(table.elements("Table")).hasSize(1);
            assertThat(table.elements("THead")).hasSize(1);
            assertThat(table.elements("TBody")).hasSize(pdf.getNumberOfPages());
            assertThat(table.elements("TR")).hasSize(301);
            assertThat(table.elements("TD")).hasSize(900);
            assertThat(table.elements("TH"))
                    .hasSize(3)
                    .allMatch(cell -> cell.getAttributes().toString().contains("Column"));
        }
    }

    @Test
    void the_header_of_the_document_is_read_first() throws IOException {
        try (PDDocument pdf = Pdfs.open(Pdfs.write(ExampleTables.texts(3), List.of(), Map.of()))) {
            PDStructureElement document =
                    new TaggedTable(pdf).elements("Document").getFirst();
            PDStructureElement first = (PDStructureElement) document.getKids().getFirst();
            assertThat(first.getStructureType()).isEqualTo("P");
            assertThat(new TaggedTable(pdf).text(first)).contains("Grades: 7/8", "Test School", "No rows");
        }
    }

    @Test
    void cells_of_further_bands_belong_to_the_same_row() throws IOException {
        try (PDDocument pdf = Pdfs.open(Pdfs.write(ExampleTables.texts(60), rows(60, 100), Map.of()))) {
            List<List<String>> read = new TaggedTable(pdf).rows();
            assertThat(read).hasSize(101).allMatch(row -> row.size() == 60);
            assertThat(read.getLast().getLast()).isEqualTo("r99 c59");
        }
    }

    @Test
    void every_mark_on_a_page_leads_back_to_its_element() throws IOException {
        Written written = Pdfs.write(ExampleTables.texts(40), rows(40, 90), Map.of());
        try (PDDocument pdf = Pdfs.open(written)) {
            Map<Integer, Integer> parents = parents(pdf);
            List<Integer> keys = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                int key = page.getCOSObject().getInt(COSName.STRUCT_PARENTS);
                keys.add(key);
                assertThat(parents).containsEntry(key, new TaggedTable(pdf).marks(page));
            }
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    /// The number of elements of each page.
    private static Map<Integer, Integer> parents(PDDocument pdf) throws IOException {
        Map<Integer, Integer> parents = new HashMap<>();
        pdf.getDocumentCatalog()
                .getStructureTreeRoot()
                .getParentTree()
                .getNumbers()
                .forEach((key, value) -> parents.put(key, ((COSArray) value.getCOSObject()).size()));
        return parents;
    }

    private static List<List<Object>> rows(int columns, int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> IntStream.range(0, columns)
                        .<Object>mapToObj(column -> "r%d c%d".formatted(row, column))
                        .toList())
                .toList();
    }
}
