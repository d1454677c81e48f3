package org.gradeport.format.excel;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatContractTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

class ExcelContractTest extends FormatContractTest {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    @BeforeAll
    static void let_poi_read_forty_thousand_equal_letters() {
        ZipSecureFile.setMinInflateRatio(0.001);
    }

    @Override
    protected ExportFormat format() {
        return new ExcelFormat();
    }

    @Override
    protected String shown(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : super.shown(value);
    }

    @Override
    protected String written(String text) {
        if (text.length() <= 32_767) {
            return text;
        }
        int end = 32_767 - "… [cut]".length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "… [cut]";
    }

    @Override
    protected List<List<String>> read(byte[] file) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return rows(workbook.getSheetAt(0));
        }
    }

    private static List<List<String>> rows(XSSFSheet sheet) {
        int columns = sheet.getRow(0).getLastCellNum();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            rows.add(IntStream.range(0, columns)
                    .mapToObj(column -> text(row.getCell(column)))
                    .toList());
        }
        return rows;
    }

    private static String text(@Nullable XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case BLANK -> "";
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? day(cell) : number(cell);
            default -> throw new AssertionError(cell.getCellType());
        };
    }

    private static String day(XSSFCell cell) {
        return cell.getCellStyle().getDataFormatString().contains("h")
                ? MOMENT.format(cell.getLocalDateTimeCellValue().atZone(ZoneId.of("Europe/Athens")))
                : LocalDate.from(cell.getLocalDateTimeCellValue()).toString();
    }

    private static String number(XSSFCell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .stripTrailingZeros()
                .toPlainString();
    }
}
