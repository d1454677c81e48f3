package org.gradeport.format.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradeport.format.ExampleTables;
import org.gradeport.format.ExampleTables.Written;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExcelFormatTest {

    private final ExcelFormat format = new ExcelFormat();

    @Test
    void each_type_has_its_kind_of_cell() throws IOException {
        XSSFRow row = open(write(format, ExampleTables.EVERY_TYPE, ExampleTables.EVERY_VALUE))
                .getSheetAt(0)
                .getRow(1);
        assertThat(cells(row).map(XSSFCell::getCellType))
                .containsExactly(
                        CellType.STRING,
                        CellType.STRING,
                        CellType.NUMERIC,
                        CellType.NUMERIC,
                        CellType.NUMERIC,
                        CellType.NUMERIC,
                        CellType.BOOLEAN);
        assertThat(cells(row).map(cell -> cell.getCellStyle().getDataFormatString()))
                .containsExactly("General", "@", "0", "General", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "General");
    }

    @Test
    void the_header_is_styled_frozen_printed_on_each_page_and_has_a_filter() throws IOException {
        XSSFSheet sheet = open(write(
                        format, ExampleTables.EVERY_TYPE, ExampleTables.EVERY_VALUE, ExampleTables.EVERY_NULL))
                .getSheetAt(0);
        assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                .isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:G3");
    }

    @Test
    void columns_are_as_wide_as_their_label_or_values_within_reason() throws IOException {
        List<Column> columns = List.of(
                new Column("a", "A", ColumnType.TEXT, 30),
                new Column("b", "A label of its own length", ColumnType.INTEGER, 4),
                new Column("c", "x".repeat(300), ColumnType.TEXT, 255),
                new Column("d", "D", ColumnType.DATE_TIME, 5));
        XSSFSheet sheet = open(write(format, columns)).getSheetAt(0);
        assertThat(IntStream.range(0, 4).mapToObj(sheet::getColumnWidth))
                .containsExactly(31 * 256, 28 * 256, 80 * 256, 20 * 256);
    }

    @Test
    void formula_looking_text_stays_text_even_when_somebody_edits_it() throws IOException {
        List<String> texts = List.of("=1+1", "+1", "-1", "@x", "plain");
        XSSFRow row =
                open(write(format, ExampleTables.texts(5), texts)).getSheetAt(0).getRow(1);
        assertThat(cells(row).map(XSSFCell::getCellType)).containsOnly(CellType.STRING);
        assertThat(cells(row).map(cell -> cell.getCellStyle().getQuotePrefixed()))
                .containsExactly(true, true, true, true, false);
    }

    @Test
    void numbers_and_days_that_excel_would_change_are_text_and_counted() throws IOException {
        List<Column> columns = List.of(
                new Column("a", "A", ColumnType.INTEGER, 9),
                new Column("b", "B", ColumnType.DECIMAL, 9),
                new Column("c", "C", ColumnType.DATE, 9));
        Written written = write(
                format,
                columns,
                List.of(Long.MAX_VALUE, new BigDecimal("0.1234567890123456"), LocalDate.of(1850, 1, 2)));
        assertThat(cells(open(written).getSheetAt(0).getRow(1)).map(XSSFCell::getStringCellValue))
                .containsExactly("9223372036854775807", "0.1234567890123456", "1850-01-02");
        assertThat(written.counts()).containsExactly(Map.entry("value_as_text", 3L));
    }

    @Test
    void the_about_sheet_has_request_owner_and_warnings() throws IOException {
        Written written = write(format, ExampleTables.texts(1), List.of("x".repeat(40_000)), List.of("y"));
        XSSFSheet about = open(written).getSheet("About");
        List<String> lines = new ArrayList<>();
        about.forEach(row -> lines.add(
                String.join(" | ", cells((XSSFRow) row).map(XSSFCell::toString).toList())));
        assertThat(lines)
                .containsExactly(
                        "Grades: 7/8 & Ελένη",
                        "School | Test School",
                        "Dataset | Grades",
                        "School | =1+1 _x0041_",
                        "Rows | 2.0",
                        "Sheets with rows | Grades 7 8 & Ελένη",
                        "Read at | 2026-11-22 09:30:00",
                        "Time zone | Europe/Athens",
                        "Asked by | Ada Lovelace",
                        "Warning | " + written.warnings().getFirst().message());
        assertThat(about.getRow(3).getCell(1).getCellType()).isEqualTo(CellType.STRING);
    }

    @Test
    void the_about_sheet_can_be_left_out() throws IOException {
        Written written = ExampleTables.write(
                format,
                ExampleTables.document(ExampleTables.EVERY_TYPE, Map.of("about", "no")),
                List.of(ExampleTables.EVERY_VALUE));
        assertThat(open(written).getNumberOfSheets()).isEqualTo(1);
    }

    @Test
    void rows_beyond_a_sheet_continue_on_another_and_the_file_says_so() throws IOException {
        Written written = write(
                new ExcelFormat(2),
                ExampleTables.texts(1),
                List.of("a"),
                List.of("b"),
                List.of("c"),
                List.of("d"),
                List.of("e"));
        XSSFWorkbook workbook = open(written);
        assertThat(sheets(workbook))
                .containsExactly("Grades 7 8 & Ελένη", "Grades 7 8 & Ελένη (2)", "Grades 7 8 & Ελένη (3)", "About");
        assertThat(IntStream.range(0, 3).mapToObj(i -> texts(workbook.getSheetAt(i))))
                .containsExactly(List.of("Label 1", "a", "b"), List.of("Label 1", "c", "d"), List.of("Label 1", "e"));
        assertThat(workbook.getSheetAt(1).getCTWorksheet().getAutoFilter().getRef())
                .isEqualTo("A1:A3");
        assertThat(written.counts()).containsExactly(Map.entry("rows_continued", 3L));
        assertThat(workbook.getSheet("About").getRow(9).getCell(1).getStringCellValue())
                .isEqualTo(written.warnings().getFirst().message());
    }

    @Test
    void a_full_sheet_needs_no_second_one() throws IOException {
        Written written = write(new ExcelFormat(2), ExampleTables.texts(1), List.of("a"), List.of("b"));
        assertThat(sheets(open(written))).containsExactly("Grades 7 8 & Ελένη", "About");
        assertThat(written.warnings()).isEmpty();
    }

    @Test
    void the_file_carries_its_title_author_and_time() throws IOException {
        var properties =
                open(write(format, ExampleTables.EVERY_TYPE)).getProperties().getCoreProperties();
        assertThat(properties.getTitle()).isEqualTo("Grades: 7/8 & Ελένη");
        assertThat(properties.getCreator()).isEqualTo("Ada Lovelace");
        assertThat(properties.getCreated()).isEqualTo("2026-11-22T07:30:00Z");
    }

    @Test
    void every_part_is_well_formed_and_no_data_sheet_claims_a_size() throws Exception {
        List<List<@Nullable Object>> rows = ExampleTables.rows(ExampleTables.AWKWARD_TEXTS);
        Written written = ExampleTables.write(new ExcelFormat(7), ExampleTables.document(ExampleTables.texts(1)), rows);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written.file()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
                assertThat(new String(part, UTF_8).contains("<dimension"))
                        .as(entry.getName())
                        .isEqualTo(entry.getName().equals("xl/worksheets/sheet5.xml"));
            }
        }
    }

    @Test
    void the_built_in_style_has_its_name_once() throws Exception {
        XSSFWorkbook workbook = open(write(format, ExampleTables.EVERY_TYPE));
        String styles = new String(
                workbook.getStylesSource().getPackagePart().getInputStream().readAllBytes(), UTF_8);
        assertThat(styles).containsOnlyOnce("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>");
    }

    @Test
    void the_same_rows_make_the_same_file() throws IOException {
        Written written = write(format, ExampleTables.EVERY_TYPE, ExampleTables.EVERY_VALUE);
        assertThat(write(format, ExampleTables.EVERY_TYPE, ExampleTables.EVERY_VALUE)
                        .file())
                .isEqualTo(written.file());
    }

    @Test
    void a_million_and_some_rows_fill_two_sheets() throws Exception {
        LastRows last = new LastRows();
        try (var writer = format.open(last, ExampleTables.document(ExampleTables.texts(1)))) {
            for (int i = 0; i < 1_048_576; i++) {
                writer.accept(column -> null);
            }
            assertThat(writer.finish())
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.count()).isEqualTo(1));
        }
        assertThat(last.rowsOf("xl/worksheets/sheet1.xml")).isEqualTo("1048576");
        assertThat(last.rowsOf("xl/worksheets/sheet2.xml")).isEqualTo("2");
    }

    private static Written write(ExcelFormat format, List<Column> columns, List<? extends @Nullable Object>... rows)
            throws IOException {
        return ExampleTables.write(format, ExampleTables.document(columns), List.of(rows));
    }

    private static XSSFWorkbook open(Written written) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(written.file()));
    }

    private static List<String> sheets(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    private static List<String> texts(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(i -> sheet.getRow(i).getCell(0).getStringCellValue())
                .toList();
    }

    private static Stream<XSSFCell> cells(XSSFRow row) {
        return IntStream.range(0, row.getLastCellNum()).mapToObj(row::getCell);
    }
}
