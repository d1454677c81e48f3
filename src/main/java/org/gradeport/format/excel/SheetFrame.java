package org.gradeport.format.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sheet without rows, divided where the rows go.
///
/// @param head up to and with the start tag of the rows
/// @param tail from the end tag of the rows on
record SheetFrame(String head, String tail) {

    private static final Pattern ROWS = Pattern.compile("<sheetData\\s*/>|<sheetData>\\s*</sheetData>");
    // Its value is unknown before the rows, and some readers rely on it; it is optional.
    private static final Pattern DIMENSION = Pattern.compile("<dimension\\b[^>]*/>");

    static SheetFrame of(byte[] sheet) {
        String xml = DIMENSION.matcher(new String(sheet, UTF_8)).replaceFirst("");
        Matcher rows = ROWS.matcher(xml);
        if (!rows.find()) {
            throw new IllegalStateException("POI wrote a sheet without a place for rows");
        }
        return new SheetFrame(
                xml.substring(0, rows.start()) + "<sheetData>", "</sheetData>" + xml.substring(rows.end()));
    }
}
