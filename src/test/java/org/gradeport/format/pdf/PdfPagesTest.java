package org.gradeport.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.gradeport.format.ExampleTables;
import org.gradeport.format.ExampleTables.Written;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.junit.jupiter.api.Test;

class PdfPagesTest {

    private static final List<Column> NAMED = List.of(
            new Column("id", "Student id", ColumnType.IDENTIFIER, 10),
            new Column("name", "Name", ColumnType.TEXT, 30),
            new Column("score", "Score", ColumnType.INTEGER, 8));

    @Test
    void the_first_page_has_request_owner_and_time() throws IOException {
        try (PDDocument pdf = Pdfs.open(Pdfs.write(NAMED, students(3), Map.of()))) {
            assertThat(Pdfs.text(pdf, 1)).isEqualToNormalizingNewlines("""
                            Ada Lovelace · 2026-11-22 09:30 EET
                            Test School
                            Grades: 7/8 & Ελένη
                            Dataset Grades
                            School =1+1 _x0041_
                            Student id Name Score
                            S1 Student 1 1
                            S2 Student 2 2
                            S3 Student 3 3
                            Page 1 of 1
                            """);
        }
    }

    @Test
    void every_page_has_the_header_row_its_number_and_all_pages() throws IOException {
        try (PDDocument pdf = Pdfs.open(Pdfs.write(NAMED, students(200), Map.of()))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(4, 6);
            for (int page = 1; page <= pages; page++) {
                assertThat(Pdfs.text(pdf, page))
                        .contains("Grades: 7/8 & Ελένη", "Test School", "Student id Name Score")
                        .contains("Page %d of %d".formatted(page, pages));
            }
        }
    }

    @Test
    void every_row_stands_on_one_page_and_in_its_order() throws IOException {
        try (PDDocument pdf = Pdfs.open(Pdfs.write(NAMED, students(200), Map.of()))) {
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                all.append(Pdfs.text(pdf, page));
            }
            List<String> rows = all.toString()
                    .lines()
                    .filter(line -> line.startsWith("S") && line.contains("Student ") && !line.startsWith("Student"))
                    .toList();
            assertThat(rows)
                    .isEqualTo(IntStream.rangeClosed(1, 200)
                            .mapToObj(i -> "S%d Student %d %d".formatted(i, i, i))
                            .toList());
        }
    }

    @Test
    void no_rows_are_shown_as_none() throws IOException {
        try (PDDocument pdf = Pdfs.open(Pdfs.write(NAMED, List.of(), Map.of()))) {
            assertThat(Pdfs.text(pdf, 1)).contains("Student id Name Score", "No rows", "Page 1 of 1");
        }
    }

    @Test
    void title_author_subject_language_and_moment_are_set() throws IOException {
        try (PDDocument pdf = Pdfs.open(Pdfs.write(NAMED, students(1), Map.of()))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Grades: 7/8 & Ελένη");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Ada Lovelace");
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("Test School");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-11-22T07:30:00Z");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentCatalog().getMetadata().toByteArray())
                    .asString()
                    .contains("Grades: 7/8 &amp; ");
        }
    }

    @Test
    void bookmarks_name_each_page_by_its_first_row() throws IOException {
        try (PDDocument pdf = Pdfs.open(Pdfs.write(NAMED, students(100), Map.of()))) {
            PDOutlineItem top = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(top.getTitle()).isEqualTo("Grades: 7/8 & Ελένη");
            assertThat(titles(top)).hasSize(pdf.getNumberOfPages()).startsWith("1  Student 1");
            PDOutlineItem second = top.getFirstChild().getNextSibling();
            String name = second.getTitle().replaceAll("^2  ", "");
            assertThat(Pdfs.text(pdf, 2)).contains(name);
            assertThat(second.findDestinationPage(pdf)).isEqualTo(pdf.getPage(1));
        }
    }

    @Test
    void many_bookmarks_stand_in_groups() throws IOException {
        try (PDDocument pdf = Pdfs.open(Pdfs.write(NAMED, students(2_500), Map.of()))) {
            PDOutlineItem top = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(titles(top)).hasSizeBetween(2, 4).startsWith("1–25  Student 1");
            assertThat(titles(top.getFirstChild())).hasSize(25);
        }
    }

    @Test
    void few_columns_are_in_portrait_and_many_in_landscape() throws IOException {
        try (PDDocument few = Pdfs.open(Pdfs.write(NAMED, students(1), Map.of()));
                PDDocument many = Pdfs.open(Pdfs.write(ExampleTables.texts(14), List.of(), Map.of()))) {
            assertThat(size(few)).isEqualTo(new PDRectangle(595, 842).toString());
            assertThat(size(many)).isEqualTo(new PDRectangle(842, 595).toString());
        }
    }

    @Test
    void paper_and_orientation_can_be_chosen() throws IOException {
        Map<String, String> options = Map.of("paper", "letter", "orientation", "landscape");
        try (PDDocument pdf = Pdfs.open(Pdfs.write(NAMED, students(1), options))) {
            assertThat(size(pdf)).isEqualTo(new PDRectangle(792, 612).toString());
        }
        try (PDDocument pdf =
                Pdfs.open(Pdfs.write(ExampleTables.texts(14), List.of(), Map.of("orientation", "portrait")))) {
            assertThat(size(pdf)).isEqualTo(new PDRectangle(595, 842).toString());
        }
    }

    @Test
    void more_columns_than_fit_continue_on_further_pages_with_the_first_column() throws IOException {
        List<Object> row =
                IntStream.rangeClosed(1, 60).<Object>mapToObj(i -> "value " + i).toList();
        try (PDDocument pdf = Pdfs.open(Pdfs.write(ExampleTables.texts(60), List.of(row), Map.of()))) {
            assertThat(pdf.getNumberOfPages()).isBetween(2, 5);
            assertThat(Pdfs.text(pdf, 1)).contains("Columns 1–").doesNotContain("Label 60");
            assertThat(Pdfs.text(pdf, pdf.getNumberOfPages()))
                    .contains("Label 1 ", "Label 60", "value 1 ", "value 60", "–60 of 60 · Page");
        }
    }

    @Test
    void every_font_is_embedded_as_a_subset() throws IOException {
        Written written = Pdfs.write(NAMED, List.of(List.of("1", "Ελένη Łódź 王小明 김민수 عربى", 1L)), Map.of());
        try (PDDocument pdf = Pdfs.open(written)) {
            List<PDFont> fonts = fonts(pdf.getPage(0));
            assertThat(fonts).hasSizeGreaterThanOrEqualTo(4).allMatch(PDFont::isEmbedded);
            assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
        }
    }

    @Test
    void a_header_longer_than_a_page_continues_and_rows_begin_after_it() throws IOException {
        String classes = "Class of Mathematics, ".repeat(900);
        org.gradeport.format.Document sample = ExampleTables.document(NAMED);
        org.gradeport.format.Document document = new org.gradeport.format.Document(
                "Long title ".repeat(100),
                sample.school(),
                sample.author(),
                sample.created(),
                sample.zone(),
                NAMED,
                List.of(new org.gradeport.format.Document.Fact("Classes", classes)),
                Map.of());
        try (PDDocument pdf = Pdfs.open(ExampleTables.write(Pdfs.FORMAT, document, students(60)))) {
            String first = Pdfs.text(pdf, 1);
            String last = Pdfs.text(pdf, pdf.getNumberOfPages());
            assertThat(first).contains("Test School", "Long title").doesNotContain("Student id");
            assertThat(last).contains("S60 Student 60 60", "Long title").doesNotContain("Class of");
            assertThat(new TaggedTable(pdf).rows()).hasSize(61);
        }
    }

    private static List<List<Object>> students(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> List.<Object>of("S" + i, "Student " + i, (long) i))
                .toList();
    }

    private static List<String> titles(PDOutlineItem parent) {
        return StreamSupport.stream(parent.children().spliterator(), false)
                .map(PDOutlineItem::getTitle)
                .toList();
    }

    private static String size(PDDocument pdf) {
        return String.format(Locale.ROOT, "%s", pdf.getPage(0).getMediaBox());
    }

    private static List<PDFont> fonts(PDPage page) throws IOException {
        List<PDFont> fonts = new java.util.ArrayList<>();
        for (COSName name : page.getResources().getFontNames()) {
            fonts.add(page.getResources().getFont(name));
        }
        return fonts;
    }
}
