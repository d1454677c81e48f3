package org.gradeport.format.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Grades, Grades",
        "Grades: 7/8, Grades 7 8",
        "'it''s [mine]?', it s mine",
        "Βαθμοί 2026, Βαθμοί 2026",
        "about, Rows",
        "History, Rows",
        "'', Rows",
        "***, Rows",
        "A title that is far too long for a sheet, A title that is far too lo",
        "abcdefghijklmnopqrstuvwxy𝒜𝒜, abcdefghijklmnopqrstuvwxy"
    })
    void a_title_becomes_a_valid_sheet_name(String title, String name) {
        assertThat(new SheetNames(title).next()).isEqualTo(name);
        WorkbookUtil.validateSheetName(name);
    }

    @Test
    void more_sheets_are_numbered_within_the_limit() {
        SheetNames names = new SheetNames("A title that is far too long for a sheet");
        names.next();
        assertThat(names.next()).isEqualTo("A title that is far too lo (2)").hasSizeLessThanOrEqualTo(31);
    }
}
